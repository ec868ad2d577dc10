package org.shenbao.reporting;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;

/** Every report, for whoever may ask: the filter is checked against the reader here and nowhere else. */
@Service
public class Reports {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Map<String, ReportSource> sources;
    private final Readers readers;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Clock clock;

    Reports(
            List<ReportSource> sources,
            Readers readers,
            Programmes programmes,
            Rounds rounds,
            Bodies bodies,
            Clock clock) {
        this.sources = new TreeMap<>(sources.stream().collect(toMap(ReportSource::key, Function.identity())));
        this.readers = readers;
        this.programmes = programmes;
        this.rounds = rounds;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** What every report is called, by key. */
    public Map<String, String> titles() {
        Map<String, String> titles = new TreeMap<>();
        sources.values().forEach(source -> titles.put(source.key(), source.title()));
        return titles;
    }

    /**
     * @throws org.shenbao.support.Forbidden when the caller may read no reports
     * @throws NotFound when there is no such report, programme, round or category, or the body is none of the reader's
     * @throws InvalidInput when the period ends before it begins, or lies in no year that anybody here works in
     */
    public Report answer(String key, ReportFilter filter, Map<String, String> options) {
        return answer(key, question(filter, readers.current(), options));
    }

    /**
     * The answer to a question that was made here.
     *
     * @throws NotFound when there is no such report
     */
    public Report answer(String key, ReportQuestion question) {
        return Optional.ofNullable(sources.get(key))
                .orElseThrow(() -> new NotFound("报表"))
                .build(question);
    }

    /** The question in the name of a reader who was let in already, such as that of a scheduled paper. */
    public ReportQuestion question(ReportFilter filter, Reader reader, Map<String, String> options) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw InvalidInput.of("to", "截止日期不能早于起始日期。");
        }
        checkDay("from", filter.from());
        checkDay("to", filter.to());
        return new ReportQuestion(
                filter, reader, bodiesOf(filter.body(), reader), roundsOf(filter), options, clock.instant());
    }

    private static void checkDay(String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw InvalidInput.of(name, "日期应在 " + FIRST_YEAR + " 年至 " + LAST_YEAR + " 年之间。");
        }
    }

    private Set<String> bodiesOf(@Nullable String body, Reader reader) {
        if (body == null) {
            return reader.bodies();
        }
        if (!reader.sees(body)) {
            throw new NotFound("主管部门");
        }
        return bodies.subtree(body).stream().filter(reader::sees).collect(toSet());
    }

    private Set<Long> roundsOf(ReportFilter filter) {
        if (filter.programme() != null) {
            programmes.programme(filter.programme());
        }
        if (filter.category() != null && !isCategory(filter.category(), filter.programme())) {
            throw new NotFound("申报类别");
        }
        Set<Long> found = rounds.all().stream()
                .filter(round ->
                        filter.programme() == null || filter.programme().equals(round.programme()))
                .filter(round -> filter.roundId() == null || filter.roundId() == round.id())
                .map(Round::id)
                .collect(toSet());
        if (filter.roundId() != null && found.isEmpty()) {
            throw new NotFound("申报批次");
        }
        return found;
    }

    private boolean isCategory(String category, @Nullable String programme) {
        return programmes.all().stream()
                .filter(known -> programme == null || known.code().equals(programme))
                .flatMap(known -> known.leaves().stream())
                .anyMatch(leaf -> leaf.category().equals(category));
    }
}
