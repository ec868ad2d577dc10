package org.shenbao.demo.past;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every body has recommended so far. */
final class QuotaBook {

    private final List<PastQuota> quotas;
    private final Map<String, Set<Integer>> used = new HashMap<>();

    QuotaBook(List<PastQuota> quotas) {
        this.quotas = quotas;
    }

    /** Whether the body has room for the application under each of its limits; then it is taken. */
    boolean take(String body, Journey journey) {
        List<PastQuota> binding = quotas.stream()
                .filter(quota -> quota.binds(body, journey.category()))
                .toList();
        boolean room = binding.stream().allMatch(quota -> {
            Set<Integer> taken = taken(quota, body);
            return taken.contains(journey.serial()) || taken.size() < quota.most();
        });
        if (room) {
            binding.forEach(quota -> taken(quota, body).add(journey.serial()));
        }
        return room;
    }

    private Set<Integer> taken(PastQuota quota, String body) {
        return used.computeIfAbsent(quota.quota().id() + " " + body, key -> new HashSet<>());
    }
}
