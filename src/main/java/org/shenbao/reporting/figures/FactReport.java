package org.shenbao.reporting.figures;

import java.util.List;
import java.util.Set;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.ReportSource;
import org.shenbao.reporting.RoundFacts;
import org.shenbao.reporting.StageFacts;

/** A report over the facts in memory, as of the last committed step. */
abstract class FactReport implements ReportSource {

    private final StageFacts facts;

    FactReport(StageFacts facts) {
        this.facts = facts;
    }

    @Override
    public final Report build(ReportQuestion question) {
        return finish(facts.read(reads(question), rounds -> over(rounds, question)), question);
    }

    /** The rounds that are looked at. */
    Set<Long> reads(ReportQuestion question) {
        return question.rounds();
    }

    /** Pure: the same facts and the same question give the same report. */
    abstract Report over(List<RoundFacts> rounds, ReportQuestion question);

    /** What the database adds, after the facts are free again for whoever writes them. */
    Report finish(Report report, ReportQuestion question) {
        return report;
    }
}
