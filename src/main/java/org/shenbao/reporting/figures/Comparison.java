package org.shenbao.reporting.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.reporting.Column;
import org.shenbao.reporting.Dictionary;
import org.shenbao.reporting.Names;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;
import org.shenbao.support.WorkingTime;

/**
 * Bodies side by side on equal terms: working time without the applicant, of what offices do. Those the reader sees come by
 * name. Others of the same kind come without a name, in the order of their time, their number of applications rounded down;
 * those with too few stay out, and one alone does too.
 */
abstract class Comparison extends FactReport {

    /** 件 that a group needs before others may see it. */
    static final int SMALLEST = 5;

    /** Groups without a name that there must be, so that none can be told. */
    private static final int CROWD = 2;

    private static final String NAMELESS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

    private final Bodies bodies;
    private final WorkingTime time;

    Comparison(StageFacts facts, Bodies bodies, WorkingTime time) {
        super(facts);
        this.bodies = bodies;
        this.time = time;
    }

    /** Code of the body that a row counts for, negative for none. */
    abstract int group(RoundFacts facts, int row);

    abstract String note();

    abstract String heading();

    /** What those without a name are called. */
    abstract String others();

    @Override
    final Report over(List<RoundFacts> rounds, ReportQuestion question) {
        Period period = Period.of(question);
        int groups = rounds.isEmpty() ? 0 : rounds.get(0).names().bodies().size();
        Groups own = new Groups(groups);
        Groups others = new Groups(groups);
        for (RoundFacts facts : rounds) {
            Passes passes = Passes.of(facts);
            own.count(passes, Slice.of(facts, question), question, period);
            if (question.filter().body() == null) {
                Slice foreign =
                        Slice.of(facts, question, body -> !question.reader().sees(body));
                others.count(passes, foreign, question, period);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        if (!rounds.isEmpty()) {
            Dictionary<String> names = rounds.get(0).names().bodies();
            rows.addAll(own.named(names, question));
            rows.addAll(others.nameless(names, question));
        }
        return new Report(key(), title(), note(), period.asOf(), columns(), rows);
    }

    private List<Column> columns() {
        return List.of(
                Column.code("body"),
                Column.code("own"),
                Column.text("name", heading()),
                Column.count("applications", "申报", "件"),
                Column.minutes("median", "办理时长中位数", "工作分钟"),
                Column.minutes("p90", "90% 不超过", "工作分钟"),
                Column.percent("overduePercent", "超期率"),
                Column.percent("firstPass", "一次通过率"));
    }

    private static String kind(String body) {
        int dot = body.indexOf('.');
        return dot < 0 ? body : body.substring(0, dot);
    }

    /** Figures by the code of a body. */
    private final class Groups {

        private final Attempts attempts;
        private final Minutes[] took;
        private final int[] due;
        private final int[] late;

        Groups(int size) {
            attempts = new Attempts(size);
            took = Minutes.each(size);
            due = new int[size];
            late = new int[size];
        }

        void count(Passes passes, Slice slice, ReportQuestion question, Period period) {
            RoundFacts facts = passes.facts();
            PassClock clock = new PassClock(true, false, time, period.at());
            int stage = question.option("stage")
                    .map(wanted -> facts.names().stages().find(wanted).orElse(Passes.NONE))
                    .orElse(Integer.MAX_VALUE);
            IntPredicate counts = row -> (stage == Integer.MAX_VALUE || facts.stage(row) == stage) && slice.has(row);
            PassShares shares = new PassShares(
                    passes, row -> facts.waitingOn(row) == Names.OFFICE ? group(facts, row) : Passes.NONE);
            attempts.count(shares, counts, period);
            for (int first = 0; first < facts.size(); first++) {
                if (passes.begins(first) && counts.test(passes.last(first))) {
                    boolean ended = period.holds(passes.end(first));
                    if (ended || passes.state(first, period.at()) == Passes.State.OPEN) {
                        shares.each(first, (row, group) -> share(shares, row, group, ended, clock, period.at()));
                    }
                }
            }
        }

        /** What one body had to do with a pass that has ended or is open. */
        private void share(PassShares shares, int first, int group, boolean ended, PassClock clock, long at) {
            RoundFacts facts = shares.passes().facts();
            if (ended) {
                took[group].add(clock.minutes(facts, first, shares::next));
            }
            boolean timed = false;
            boolean over = false;
            for (int row = first; row != Passes.NONE; row = shares.next(row)) {
                timed |= facts.dueAt(row) != RoundFacts.NONE && facts.enteredAt(row) <= at;
                over |= facts.dueAt(row) < Math.min(facts.leftAt(row), at);
            }
            due[group] += timed ? 1 : 0;
            late[group] += timed && over ? 1 : 0;
        }

        /** By name, in the order of the tree of bodies. */
        List<Map<String, Object>> named(Dictionary<String> names, ReportQuestion question) {
            Set<String> seen = question.reader().bodies();
            return bodies.all().stream()
                    .filter(body -> seen.contains(body.code()))
                    .filter(body -> known(names, body) >= 0)
                    .map(body -> own(known(names, body), body).values())
                    .toList();
        }

        private Row own(int code, Body body) {
            return row(code, body.name())
                    .put("body", body.code())
                    .put("own", true)
                    .put("applications", attempts.applications(code))
                    .put("overduePercent", Share.percent(late[code], due[code]))
                    .put("firstPass", attempts.firstPass(code));
        }

        private int known(Dictionary<String> names, Body body) {
            int code = names.find(body.code()).orElse(Passes.NONE);
            return code < took.length && code >= 0 && occurs(code) ? code : Passes.NONE;
        }

        private boolean occurs(int code) {
            return attempts.applications(code) + took[code].size() + due[code] > 0;
        }

        List<Map<String, Object>> nameless(Dictionary<String> names, ReportQuestion question) {
            Set<String> kinds =
                    question.reader().bodies().stream().map(Comparison::kind).collect(Collectors.toSet());
            List<Integer> shown = new ArrayList<>();
            for (int code = 0; code < took.length; code++) {
                String body = names.value(code);
                if (attempts.applications(code) >= SMALLEST
                        && took[code].size() >= SMALLEST
                        && kinds.contains(kind(body))
                        && !question.reader().sees(body)) {
                    shown.add(code);
                }
            }
            shown.sort(Comparator.comparing((Integer code) -> median(took[code])));
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = 0; shown.size() >= CROWD && i < shown.size(); i++) {
                int code = shown.get(i);
                Row row = row(code, others() + nameless(i));
                row.put("overduePercent", due[code] < SMALLEST ? null : Share.coarse(late[code], due[code]))
                        .put("firstPass", attempts.decided(code) < SMALLEST ? null : attempts.coarseFirstPass(code));
                rows.add(row.put("own", false)
                        .put("applications", attempts.applications(code) / SMALLEST * SMALLEST)
                        .values());
            }
            return rows;
        }

        private static int median(Minutes minutes) {
            Integer median = minutes.median();
            return median == null ? 0 : median;
        }

        private static String nameless(int i) {
            return i < NAMELESS.length() ? NAMELESS.substring(i, i + 1) : String.valueOf(i + 1);
        }

        private Row row(int code, String name) {
            @Nullable Integer p90 = took[code].quantile(0.9);
            return new Row()
                    .put("name", name)
                    .put("median", took[code].median())
                    .put("p90", p90);
        }
    }
}
