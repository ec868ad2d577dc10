package org.shenbao.recommendation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Applicability;
import org.shenbao.application.ApplicationId;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Quota;
import org.shenbao.catalogue.RoundQuota;
import org.shenbao.catalogue.Rounds;
import org.shenbao.recommendation.PackageContents.Entry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much each body has recommended of what it may (山东 四、(四); 广东 971号二, 240号二(二)). Taking is one conditional
 * update: whoever comes second waits for the row's lock and then sees what the first has left.
 */
@Service
public class QuotaLedger {

    private static final String LOCAL = "local";
    private static final String CHANNEL = "recommendationChannel";

    private final QuotaMapper mapper;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Bodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    QuotaLedger(
            QuotaMapper mapper, Programmes programmes, Rounds rounds, Bodies bodies, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.programmes = programmes;
        this.rounds = rounds;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters what a package recommends.
     *
     * @throws QuotaExceeded when a strict limit has no room for all of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long roundId, String body, Collection<Entry> recommended) {
        for (Limit limit : limits(roundId, body)) {
            List<QuotaUse> uses = recommended.stream()
                    .filter(entry -> covers(limit.quota(), entry))
                    .map(entry -> use(limit.quota(), body, entry))
                    .toList();
            int counted = (int) uses.stream().filter(use -> !use.exempt()).count();
            reserve(limit, roundId, body, counted);
            uses.forEach(mapper::enter);
            audit.record(AuditEntry.of("quota.taken", "round", roundId, uses));
        }
    }

    /** Its place is free again: withdrawn, refused on arrival, or ended otherwise before it was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(ApplicationId id) {
        for (QuotaUse use : mapper.usesOf(id)) {
            if (mapper.leave(id, use.quotaId()) > 0 && !use.exempt()) {
                mapper.release(use.roundId(), use.bodyCode(), use.quotaId());
                audit.record(AuditEntry.change("quota.released", "round", use.roundId(), use, null));
            }
        }
    }

    /** The limits of a body, with what its composed package would take. */
    @Transactional(readOnly = true)
    public List<QuotaBalance> balances(long roundId, String body, Collection<Entry> composed) {
        return limits(roundId, body).stream()
                .map(limit -> balance(limit, roundId, body, composed))
                .toList();
    }

    /** Of every body that has recommended in the round. */
    @Transactional(readOnly = true)
    public List<QuotaBalance> ofRound(long roundId) {
        return mapper.bodies(roundId).stream()
                .flatMap(body -> balances(roundId, body, List.of()).stream())
                .toList();
    }

    private void reserve(Limit limit, long roundId, String body, int count) {
        String id = limit.quota().id();
        open(roundId, body, id);
        @Nullable Integer max = limit.round().strict() ? limit.round().maxCount() : null;
        if (mapper.take(roundId, body, id, count, max) == 0) {
            int used = Objects.requireNonNullElse(mapper.used(roundId, body, id), 0);
            throw new QuotaExceeded(
                    limit.quota().nameZh(),
                    Objects.requireNonNull(max),
                    used + count,
                    limit.quota().unit());
        }
    }

    private void open(long roundId, String body, String quotaId) {
        if (mapper.used(roundId, body, quotaId) != null) {
            return;
        }
        try {
            mapper.open(roundId, body, quotaId);
        } catch (DuplicateKeyException e) {
            // Another official opened the same account first: that one serves both.
            mapper.used(roundId, body, quotaId);
        }
    }

    private QuotaBalance balance(Limit limit, long roundId, String body, Collection<Entry> composed) {
        Quota quota = limit.quota();
        List<QuotaUse> uses = mapper.uses(roundId, body, quota.id());
        int planned = (int) composed.stream()
                .filter(entry -> entry.item().recommended() && covers(quota, entry) && !isExempt(quota, entry))
                .count();
        return new QuotaBalance(
                quota.id(),
                quota.nameZh(),
                body,
                bodies.get(body).name(),
                quota.unit(),
                limit.round().maxCount(),
                limit.round().strict(),
                Objects.requireNonNullElse(mapper.used(roundId, body, quota.id()), 0),
                planned,
                (int) uses.stream().filter(QuotaUse::exempt).count(),
                byDirection(roundId, uses));
    }

    private List<QuotaBalance.Use> byDirection(long roundId, List<QuotaUse> uses) {
        String programme = rounds.get(roundId).programme();
        return uses.stream()
                .collect(Collectors.groupingBy(
                        use -> Map.entry(use.direction(), use.channel()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new QuotaBalance.Use(
                        programmes.leaf(programme, group.getKey().getKey()).nameZh(),
                        group.getKey().getValue(),
                        (int) group.getValue().stream()
                                .filter(use -> !use.exempt())
                                .count(),
                        (int) group.getValue().stream().filter(QuotaUse::exempt).count()))
                .toList();
    }

    private QuotaUse use(Quota quota, String body, Entry entry) {
        return new QuotaUse(
                entry.application().id(),
                quota.id(),
                entry.application().roundId(),
                body,
                entry.application().category(),
                Objects.requireNonNullElse(entry.dossier().text(CHANNEL), LOCAL),
                isExempt(quota, entry),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean isExempt(Quota quota, Entry entry) {
        return quota.exempt() != null
                && Applicability.holds(quota.exempt(), entry.dossier().answers());
    }

    private boolean covers(Quota quota, Entry entry) {
        return programmes
                .leaf(entry.application().programme(), entry.application().category())
                .isUnder(quota.category());
    }

    private List<Limit> limits(long roundId, String body) {
        Map<String, RoundQuota> set =
                rounds.quotas(roundId).stream().collect(Collectors.toMap(RoundQuota::quotaId, limit -> limit));
        return programmes.programme(rounds.get(roundId).programme()).quotas().stream()
                .filter(quota -> quota.scope().equals("recommendation") && binds(quota, body))
                .filter(quota -> set.containsKey(quota.id()))
                .map(quota -> new Limit(quota, Objects.requireNonNull(set.get(quota.id()))))
                .toList();
    }

    /** The body itself, or one of a kind whose jurisdiction the limit names. */
    private static boolean binds(Quota quota, String body) {
        if (body.equals(quota.body())) {
            return true;
        }
        return body.startsWith(quota.body() + ".")
                && (quota.jurisdictionCodes().isEmpty()
                        || quota.jurisdictionCodes()
                                .contains(body.substring(quota.body().length() + 1)));
    }

    private record Limit(Quota quota, RoundQuota round) {}
}
