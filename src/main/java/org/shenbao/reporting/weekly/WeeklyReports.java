package org.shenbao.reporting.weekly;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.PaperPages;
import org.shenbao.document.Pdfs;
import org.shenbao.reporting.Reader;
import org.shenbao.reporting.Readers;
import org.shenbao.reporting.Report;
import org.shenbao.reporting.ReportFilter;
import org.shenbao.reporting.ReportQuestion;
import org.shenbao.reporting.Reports;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * A paper for the issuing body, one a round and week: what came, what was done, what waits. It tells the state at the end
 * of the week and stays as it was made.
 */
@Service
public class WeeklyReports {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyReports.class);

    /** What was missed longer ago is not made up. */
    private static final int MOST_WEEKS = 3;

    private final WeeklyReportMapper mapper;
    private final WeeklyPaper paper;
    private final Reports reports;
    private final Readers readers;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;
    private final Pdfs pdfs;
    private final Clock clock;

    WeeklyReports(
            WeeklyReportMapper mapper,
            WeeklyPaper paper,
            Reports reports,
            Readers readers,
            Rounds rounds,
            Programmes programmes,
            Bodies bodies,
            Pdfs pdfs,
            Clock clock) {
        this.mapper = mapper;
        this.paper = paper;
        this.reports = reports;
        this.readers = readers;
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
        this.pdfs = pdfs;
        this.clock = clock;
    }

    /**
     * Papers of the reader's own body and of those below it, newest week first, at most 200.
     *
     * @param programme code; an empty one narrows nothing
     * @throws org.shenbao.support.Forbidden when the caller may read no reports
     */
    public List<WeeklyReport> list(@Nullable String programme, @Nullable Long roundId) {
        Set<String> own = readers.current().bodies();
        List<Long> wanted = rounds.all().stream()
                .filter(round -> programme == null || programme.isBlank() || programme.equals(round.programme()))
                .map(Round::id)
                .filter(id -> roundId == null || roundId.equals(id))
                .toList();
        return wanted.isEmpty() ? List.of() : mapper.list(own, wanted);
    }

    /**
     * A paper and its pages.
     *
     * @throws NotFound when there is none, or it was made for a body that is none of the reader's
     */
    public Pages pages(long id) {
        Reader reader = readers.current();
        WeeklyReport found = mapper.find(id);
        if (found == null || !reader.sees(found.body())) {
            throw new NotFound("周报");
        }
        return new Pages(found, mapper.content(id).bytes());
    }

    /**
     * Makes what is missing of the last weeks, the oldest first; a second node finds nothing left to do. A round that
     * fails stops no other; it is tried again at the next look.
     */
    void catchUp() {
        Week last = Week.before(clock.instant());
        for (int ago = MOST_WEEKS - 1; ago >= 0; ago--) {
            catchUp(last.earlier(ago));
        }
    }

    private void catchUp(Week week) {
        Set<Long> made = Set.copyOf(mapper.made(week.begins()));
        rounds.all().stream()
                .filter(round -> round.state() != RoundState.ARCHIVED)
                .filter(round -> round.opensAt().isBefore(week.over()))
                .filter(round -> !made.contains(round.id()))
                .forEach(round -> tryMake(round, week));
    }

    private void tryMake(Round round, Week week) {
        try {
            make(round, week);
        } catch (DuplicateKeyException another) {
            LOG.debug("another node was quicker with the paper of round {}, week {}", round.id(), week.begins());
        } catch (RuntimeException e) {
            LOG.warn("the paper of round {}, week {} could not be made", round.id(), week.begins(), e);
        }
    }

    private void make(Round round, Week week) {
        String issuer = programmes.programme(round.programme()).issuingBody();
        ReportFilter filter = new ReportFilter(null, round.id(), null, null, null, week.begins(), week.ends());
        ReportQuestion question = reports.question(filter, new Reader(issuer, bodies.subtree(issuer)), Map.of());
        if (isQuiet(reports.answer("throughput", question))) {
            return;
        }
        String title = round.subject() + "工作周报（" + week.words() + "）";
        byte[] pdf = pdfs.render(
                PaperPages.of(List.of(paper.of(round, week, bodies.get(issuer).name(), question)), null, true));
        mapper.insert(round.id(), issuer, week.begins(), title, pdf, Sha256.hex(pdf), clock.instant());
    }

    /** Nothing came, nothing was done, nothing waits: nobody needs a paper that says so. */
    private static boolean isQuiet(Report throughput) {
        return throughput.rows().stream()
                .flatMap(row -> Stream.of("arrivals", "completions", "open", "waitingApplicant")
                        .map(row::get))
                .allMatch(figure -> figure instanceof Number number && number.intValue() == 0);
    }

    /** @param content PDF */
    public record Pages(WeeklyReport report, byte[] content) {}
}
