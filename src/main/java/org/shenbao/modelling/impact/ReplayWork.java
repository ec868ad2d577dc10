package org.shenbao.modelling.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Submission;
import org.shenbao.modelling.impact.Replay.Comparison;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One run under way: workers take the next page in turn, and stop when the run is no longer running. */
final class ReplayWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayWork.class);
    private static final int PAGE = 250;
    private static final int LONGEST_RULE = 1000;

    private final ImpactRun run;
    private final Replay replay;
    private final Pages pages;
    private final ImpactMapper mapper;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private long after;
    private int seen;
    private boolean stopped;

    ReplayWork(
            ImpactRun run,
            Replay replay,
            Pages pages,
            ImpactMapper mapper,
            TransactionTemplate transaction,
            ObjectMapper json,
            Clock clock) {
        this.run = run;
        this.replay = replay;
        this.pages = pages;
        this.mapper = mapper;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Where submissions come from. */
    @FunctionalInterface
    interface Pages {
        List<Submission> after(long applicationId, int size);
    }

    /** @param first position of the first of them in the whole, for a stable order of what is found */
    private record Page(int first, List<Submission> submissions) {}

    void start(Executor executor, int workers) {
        AtomicInteger working = new AtomicInteger(workers);
        for (int i = 0; i < workers; i++) {
            executor.execute(() -> {
                work();
                if (working.decrementAndGet() == 0) {
                    mapper.end(run.id(), "done", null, now());
                }
            });
        }
    }

    private void work() {
        try {
            for (Page page = next(); page != null; page = next()) {
                record(page, replay.compare(page.submissions()));
            }
        } catch (RuntimeException e) {
            LOG.warn("impact run {} failed", run.id(), e);
            stop();
            mapper.end(run.id(), "failed", "分析中断：" + shortened(String.valueOf(e.getMessage()), 900), now());
        }
    }

    private synchronized @Nullable Page next() {
        if (stopped) {
            return null;
        }
        List<Submission> submissions = pages.after(after, PAGE);
        if (submissions.isEmpty()) {
            return null;
        }
        Page page = new Page(seen, submissions);
        after = submissions.get(submissions.size() - 1).applicationId().value();
        seen += submissions.size();
        return page;
    }

    private synchronized void stop() {
        stopped = true;
    }

    private void record(Page page, List<Comparison> comparisons) {
        List<ImpactMapper.Row> rows = new ArrayList<>();
        int touched = 0;
        for (int i = 0; i < comparisons.size(); i++) {
            if (comparisons.get(i).changed()) {
                rows.add(row(page.first() + i, page.submissions().get(i), comparisons.get(i)));
            } else if (!comparisons.get(i).differences().isEmpty()) {
                touched++;
            }
        }
        int alsoTouched = touched;
        Boolean goesOn = transaction.execute(status -> {
            if (!rows.isEmpty()) {
                mapper.insertItems(run.id(), rows);
            }
            // Last, since the other workers wait for this row.
            boolean running = mapper.progress(run.id(), comparisons.size(), rows.size(), alsoTouched, now()) > 0;
            if (!running) {
                status.setRollbackOnly();
            }
            return running;
        });
        if (!Boolean.TRUE.equals(goesOn)) {
            stop();
        }
    }

    private ImpactMapper.Row row(int seq, Submission submission, Comparison comparison) {
        boolean named = !run.anonymous();
        return new ImpactMapper.Row(
                seq,
                named ? submission.applicationId().value() : null,
                named ? submission.number() : null,
                named ? submission.orgName() : "第 " + (seq + 1) + " 家单位",
                comparison.from(),
                comparison.to(),
                shortened(comparison.rule(), LONGEST_RULE),
                details(comparison));
    }

    private String details(Comparison comparison) {
        try {
            return json.writeValueAsString(comparison.differences());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("differences are always JSON", e);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
