package org.shenbao.reporting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shenbao.support.InvalidInput;

/**
 * A question that its reader may ask.
 *
 * @param bodies where the applications come from that the answer is about: never beyond the reader's own
 * @param rounds the rounds it is about
 * @param options what this one report can be asked beside the filter
 * @param now one instant for the whole answer
 */
public record ReportQuestion(
        ReportFilter filter,
        Reader reader,
        Set<String> bodies,
        Set<Long> rounds,
        Map<String, String> options,
        Instant now) {

    public ReportQuestion {
        bodies = Set.copyOf(bodies);
        rounds = Set.copyOf(rounds);
        options = Map.copyOf(options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * One of a few, the first of them when nothing is asked.
     *
     * @throws InvalidInput when it is none of them
     */
    public String choice(String name, String... allowed) {
        String chosen = option(name).orElse(allowed[0]);
        if (!Arrays.asList(allowed).contains(chosen)) {
            throw InvalidInput.of(name, "参数 " + name + " 只能是：" + String.join("、", allowed) + "。");
        }
        return chosen;
    }

    /** @throws InvalidInput when it is there and no number from 1 */
    public Optional<Integer> number(String name) {
        return option(name).map(value -> {
            if (!value.matches("[1-9]\\d{0,6}")) {
                throw InvalidInput.of(name, "参数 " + name + " 应为正整数。");
            }
            return Integer.valueOf(value);
        });
    }
}
