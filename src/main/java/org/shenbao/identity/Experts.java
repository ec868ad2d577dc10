package org.shenbao.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pool of reviewing experts (专家库). */
@Component
public class Experts {

    private final ExpertMapper mapper;

    Experts(ExpertMapper mapper) {
        this.mapper = mapper;
    }

    /** Everybody who may be drawn, by username. */
    @Transactional(readOnly = true)
    public List<Expert> list() {
        Map<String, List<String>> specialties = mapper.specialties().stream()
                .collect(Collectors.groupingBy(
                        Holding::username, Collectors.mapping(Holding::value, Collectors.toList())));
        return mapper.list().stream()
                .map(row -> row.with(specialties.getOrDefault(row.username(), List.of())))
                .toList();
    }

    public Optional<Expert> find(String username) {
        return list().stream().filter(one -> one.username().equals(username)).findFirst();
    }

    boolean isListed(String username) {
        return mapper.countOf(username) > 0;
    }

    /** The account must exist already. */
    @Transactional
    void add(Expert expert) {
        mapper.insert(
                new ExpertRow(expert.username(), expert.name(), expert.org(), expert.orgCreditCode(), expert.title()));
        expert.specialties().forEach(one -> mapper.addSpecialty(expert.username(), one));
    }
}
