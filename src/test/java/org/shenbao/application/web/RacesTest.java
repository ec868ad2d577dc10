package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor.Visitors;

/** Two people at the same draft at the same moment: one wins, the others are told. */
@ApplicationTest
class RacesTest {

    private static final int PEOPLE = 6;

    private final Visitors visitors;

    RacesTest(Visitors visitors) {
        this.visitors = visitors;
    }

    @Test
    void one_of_many_savers_wins_and_nobody_gets_an_error_page() throws Exception {
        Portal first = new Portal(visitors.browser("haizhi"));
        long id = first.beginDraft();
        int version = first.version(id);

        List<Integer> answers = race(
                portal -> portal.save(id, version, Map.of("projectName", "项目")).status());

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(first.version(id)).isEqualTo(version + 1);
    }

    @Test
    void one_of_many_submitters_wins_and_there_is_one_receipt() throws Exception {
        Portal first = new Portal(visitors.browser("haizhi"));
        long id = first.aReadyDraft();

        List<Integer> answers = race(portal -> portal.submit(id).status());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void numbers_given_at_the_same_moment_are_unique_and_without_gaps() throws Exception {
        Portal first = new Portal(visitors.browser("haizhi"));
        List<Long> drafts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            drafts.add(first.aReadyDraft());
        }
        List<Callable<Integer>> submissions = new ArrayList<>();
        for (long id : drafts) {
            Portal portal = new Portal(visitors.browser("haizhi"));
            submissions.add(() -> {
                String number = portal.submit(id).json().get("number").asText();
                return Integer.valueOf(number.substring(number.lastIndexOf('-') + 1));
            });
        }

        List<Integer> numbers = together(submissions).stream().sorted().toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.get(PEOPLE - 1) - numbers.get(0)).isEqualTo(PEOPLE - 1);
    }

    private List<Integer> race(Act act) throws Exception {
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Portal portal = new Portal(visitors.browser("haizhi"));
            acts.add(() -> act.of(portal));
        }
        return together(acts);
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> act : acts) {
                futures.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    private interface Act {
        int of(Portal portal);
    }
}
