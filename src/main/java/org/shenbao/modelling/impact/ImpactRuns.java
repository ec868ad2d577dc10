package org.shenbao.modelling.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.shenbao.application.HandedIn;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.modelling.impact.ImpactMapper.NewRun;
import org.shenbao.modelling.impact.ImpactMapper.Row;
import org.shenbao.support.Actor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replays drafts of decision tables over applications handed in to the analyst's body and those below it. Runs live in a
 * table: any node shows how far one is, and stops it.
 */
@Service
public class ImpactRuns {

    private static final int WORKERS = 2;
    private static final int MOST_WAITING = 16;

    /** A page takes a second or two; a node that is silent for so long is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final ImpactMapper mapper;
    private final ImpactDesk desk;
    private final Replays replays;
    private final Programmes programmes;
    private final Rounds rounds;
    private final HandedIn handedIn;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), ImpactRuns::thread);

    ImpactRuns(
            ImpactMapper mapper,
            ImpactDesk desk,
            Replays replays,
            Programmes programmes,
            Rounds rounds,
            HandedIn handedIn,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.desk = desk;
        this.replays = replays;
        this.programmes = programmes;
        this.rounds = rounds;
        this.handedIn = handedIn;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        workers.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "impact");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins a run.
     *
     * @param fileName name of the table, which says what it decides for whom
     * @param roundIds of the table's programme
     * @param anonymous whether what is found names nobody
     * @throws InvalidInput when the table cannot be read, or no round is chosen
     * @throws org.shenbao.support.Forbidden unless the caller is an analyst of a body
     */
    public ImpactRun start(String fileName, byte[] content, List<Long> roundIds, boolean anonymous) {
        Actor analyst = desk.analyst();
        DecisionFile file = DecisionFile.of(fileName, programmes);
        List<Round> chosen = chosen(file, roundIds);
        Replays.Prepared prepared = replays.prepare(file, fileName, content, chosen);
        Set<Long> ids = chosen.stream().map(Round::id).collect(Collectors.toSet());
        Set<String> bodies = desk.bodies(analyst);
        ImpactRun wanted = new ImpactRun(
                0,
                fileName,
                file.key(),
                prepared.comparedVersion(),
                Sha256.hex(new String(content, StandardCharsets.UTF_8)),
                ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                anonymous,
                analyst.bodyCode().orElseThrow(),
                "running",
                0,
                handedIn.count(ids, file.leaf().category(), bodies),
                0,
                0,
                null,
                analyst.username(),
                now(),
                null);
        ImpactRun run = insert(wanted, new String(content, StandardCharsets.UTF_8));
        begin(
                run,
                new ReplayWork(
                        run,
                        prepared.replay(),
                        (after, size) -> handedIn.page(ids, file.leaf().category(), bodies, after, size),
                        mapper,
                        transaction,
                        json,
                        clock));
        return run;
    }

    private List<Round> chosen(DecisionFile file, List<Long> roundIds) {
        List<Round> chosen = roundIds.stream().distinct().map(rounds::get).toList();
        if (chosen.isEmpty() || chosen.size() > 50) {
            throw InvalidInput.of("roundIds", "请选择 1 至 50 个申报批次。");
        }
        if (chosen.stream()
                .anyMatch(round -> !round.programme().equals(file.leaf().programme()))) {
            throw InvalidInput.of("roundIds", "所选批次与决策表不属于同一专项。");
        }
        return chosen;
    }

    private ImpactRun insert(ImpactRun wanted, String content) {
        return transaction.execute(status -> {
            NewRun row = new NewRun(wanted, content);
            mapper.insert(row);
            ImpactRun run = mapper.find(row.id()).orElseThrow();
            audit.record(AuditEntry.of("modelling.impact-started", "impact-run", run.id(), run));
            return run;
        });
    }

    private void begin(ImpactRun run, ReplayWork work) {
        try {
            work.start(workers, WORKERS);
        } catch (RejectedExecutionException e) {
            mapper.end(run.id(), "failed", "正在进行的影响分析较多，请稍后再试。", now());
        }
    }

    /** @throws NotFound when there is none, or its applications are not the caller's business */
    public ImpactRun get(long id) {
        mapper.failSilent(id, now().minus(SILENCE), now());
        return mapper.find(id).filter(desk::mayRead).orElseThrow(() -> new NotFound("影响分析"));
    }

    /** What a run found so far, in the order of the applications. */
    public List<ImpactItem> items(ImpactRun run, int limit, int offset) {
        return mapper.items(run.id(), limit, offset).stream().map(this::item).toList();
    }

    /** Stops a run; one that has ended stays as it is. */
    public void cancel(long id) {
        desk.analyst();
        ImpactRun run = get(id);
        transaction.executeWithoutResult(status -> {
            if (mapper.end(id, "cancelled", null, now()) > 0) {
                audit.record(AuditEntry.change("modelling.impact-cancelled", "impact-run", id, run, null));
            }
        });
    }

    /** Rounds over which a table can be replayed, the newest first, with how many applications the caller has there. */
    public Map<Round, Integer> rounds(String fileName) {
        DecisionFile file = DecisionFile.of(fileName, programmes);
        Set<String> bodies = desk.bodies(desk.reader());
        return rounds.all().stream()
                .filter(round -> round.programme().equals(file.leaf().programme()))
                .sorted((a, b) -> b.year() - a.year())
                .collect(Collectors.toMap(
                        round -> round,
                        round -> handedIn.count(Set.of(round.id()), file.leaf().category(), bodies),
                        (a, b) -> a,
                        java.util.LinkedHashMap::new));
    }

    private ImpactItem item(Row row) {
        try {
            return new ImpactItem(
                    row.seq(),
                    row.applicationId(),
                    row.number(),
                    row.orgName(),
                    row.beforeText(),
                    row.afterText(),
                    row.ruleText(),
                    json.readValue(row.details(), new TypeReference<List<ImpactItem.Difference>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored differences are always JSON", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
