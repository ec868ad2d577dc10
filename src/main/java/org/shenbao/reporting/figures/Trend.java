package org.shenbao.reporting.figures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** This round beside the last one of its programme, by days since each opened. */
@Component
class Trend extends FactReport {

    private static final List<Column> COLUMNS = List.of(
            Column.number("day", "开始后第几天", null),
            Column.count("submitted", "本批次累计受理", "件"),
            Column.count("completed", "本批次累计办结", "件"),
            Column.count("lastSubmitted", "上一批次累计受理", "件"),
            Column.count("lastCompleted", "上一批次累计办结", "件"));

    private final Rounds rounds;

    Trend(StageFacts facts, Rounds rounds) {
        super(facts);
        this.rounds = rounds;
    }

    @Override
    public String key() {
        return "trend";
    }

    @Override
    public String title() {
        return "与上一批次对比";
    }

    @Override
    Set<Long> reads(ReportQuestion question) {
        return pair(question).map(Round::id).collect(Collectors.toSet());
    }

    /** The newest round asked for, and the one before it of the same programme. */
    private Stream<Round> pair(ReportQuestion question) {
        List<Round> all = rounds.all();
        Optional<Round> current = all.stream()
                .filter(round -> question.rounds().contains(round.id()))
                .max(Comparator.comparing(Round::opensAt).thenComparing(Round::id));
        Optional<Round> before = current.flatMap(round -> all.stream()
                .filter(one -> one.programme().equals(round.programme()) && one.year() < round.year())
                .max(Comparator.comparing(Round::year)));
        return Stream.concat(current.stream(), before.stream());
    }

    @Override
    Report over(List<RoundFacts> facts, ReportQuestion question) {
        List<Curve> curves =
                pair(question).map(round -> Curve.of(round, facts, question)).toList();
        int days = curves.stream().mapToInt(Curve::days).max().orElse(0);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            Row row = new Row().put("day", day + 1);
            curves.get(0).put(row, "submitted", "completed", day);
            if (curves.size() > 1) {
                curves.get(1).put(row, "lastSubmitted", "lastCompleted", day);
            }
            rows.add(row.values());
        }
        String note = compared(pair(question).map(Round::title).toList())
                + "从各批次开始受理之日起逐日累计；办结指离开全部环节。未选批次时为最近开始的一批，不受期间筛选影响。";
        return new Report(key(), title(), note, question.now(), COLUMNS, rows);
    }

    /** Which rounds these are. */
    private static String compared(List<String> titles) {
        return switch (titles.size()) {
            case 0 -> "";
            case 1 -> "本批次为“" + titles.get(0) + "”，没有上一批次。";
            default -> "本批次为“" + titles.get(0) + "”，上一批次为“" + titles.get(1) + "”。";
        };
    }

    /** Cumulative counts by day since the round opened, up to the last day on which anything happened. */
    private record Curve(int[] submitted, int[] completed) {

        private static final long DAY = Duration.ofDays(1).toMillis();

        static Curve of(Round round, List<RoundFacts> all, ReportQuestion question) {
            long opened = LocalDate.ofInstant(round.opensAt(), Zones.CHINA)
                    .atStartOfDay(Zones.CHINA)
                    .toInstant()
                    .toEpochMilli();
            long now = question.now().toEpochMilli();
            Lives lives = all.stream()
                    .filter(facts -> facts.roundId() == round.id())
                    .findFirst()
                    .map(facts -> Lives.of(Slice.of(facts, question), now))
                    .orElse(null);
            return counted(lives, opened, now);
        }

        private static Curve counted(@Nullable Lives lives, long opened, long now) {
            int days = Math.min(Calendar.MOST, lives == null ? 0 : day(opened, now) + 1);
            int[] submitted = new int[Math.max(0, days)];
            int[] completed = new int[Math.max(0, days)];
            for (int one = 0; lives != null && one < lives.size(); one++) {
                if (lives.begun(one)) {
                    count(submitted, day(opened, lives.first(one)));
                    if (!lives.isOpen(one)) {
                        count(completed, day(opened, lives.last(one)));
                    }
                }
            }
            int last = lastChange(submitted, completed);
            return new Curve(sums(submitted, last), sums(completed, last));
        }

        /** China has kept one offset, without summer time, ever since 1991: a day is a day. */
        private static int day(long opened, long at) {
            return (int) Math.floorDiv(at - opened, DAY);
        }

        /** What came before the round opened counts on its first day. */
        private static void count(int[] counts, int day) {
            if (day < counts.length) {
                counts[Math.max(0, day)]++;
            }
        }

        private static int lastChange(int[] submitted, int[] completed) {
            int last = submitted.length;
            while (last > 0 && submitted[last - 1] + completed[last - 1] == 0) {
                last--;
            }
            return last;
        }

        private static int[] sums(int[] counts, int days) {
            int[] sums = new int[days];
            for (int day = 0; day < days; day++) {
                sums[day] = counts[day] + (day == 0 ? 0 : sums[day - 1]);
            }
            return sums;
        }

        int days() {
            return submitted.length;
        }

        void put(Row row, String submittedKey, String completedKey, int day) {
            if (day < days()) {
                row.put(submittedKey, submitted[day]).put(completedKey, completed[day]);
            }
        }
    }
}
