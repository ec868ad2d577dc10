package org.shenbao.application;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications as they were handed in, page by page: for work that goes over very many of them and changes none. */
@Component
@Transactional(readOnly = true)
public class HandedIn {

    private final SubmissionMapper mapper;

    HandedIn(SubmissionMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param category leaf
     * @param bodies that received them
     * @param after id of the last one of the page before, 0 for the first page
     * @return in the order of their ids; empty at the end
     */
    public List<Submission> page(
            Collection<Long> rounds, String category, Collection<String> bodies, long after, int size) {
        return rounds.isEmpty() || bodies.isEmpty()
                ? List.of()
                : mapper.page(rounds, category, bodies, after, size).stream()
                        .map(SealedContent::read)
                        .toList();
    }

    public int count(Collection<Long> rounds, String category, Collection<String> bodies) {
        return rounds.isEmpty() || bodies.isEmpty() ? 0 : mapper.count(rounds, category, bodies);
    }
}
