package org.shenbao.recommendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.Spreadsheet;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 汇总表 of a round as they stand now, for one recommending body or for all that the caller may see: what was sent, and
 * the caller's own body's package while it is being composed.
 */
@Service
@Transactional
public class RoundSummaries {

    private static final int EVERY_PACKAGE = 10_000;

    private final PackageMapper mapper;
    private final PackageAccess access;
    private final SummaryTables tables;
    private final Rounds rounds;
    private final Bodies bodies;
    private final AuditTrail audit;

    RoundSummaries(
            PackageMapper mapper,
            PackageAccess access,
            SummaryTables tables,
            Rounds rounds,
            Bodies bodies,
            AuditTrail audit) {
        this.mapper = mapper;
        this.access = access;
        this.tables = tables;
        this.rounds = rounds;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Rounds with something to put into a table, the newest first. */
    @Transactional(readOnly = true)
    public List<RoundTables> list() {
        Map<Long, List<RecommendationPackage>> byRound = new LinkedHashMap<>();
        for (RecommendationPackage found : packages(null)) {
            byRound.computeIfAbsent(found.roundId(), id -> new ArrayList<>()).add(found);
        }
        return byRound.entrySet().stream()
                .sorted(Map.Entry.<Long, List<RecommendationPackage>>comparingByKey()
                        .reversed())
                .map(entry -> tables(entry.getKey(), entry.getValue()))
                .filter(round -> !round.tables().isEmpty())
                .toList();
    }

    /**
     * One table of a round: the total first when there are several bodies, then each body's as the notice wants it.
     *
     * @param body the body to take alone, or nothing for all
     * @throws NotFound when the caller sees nothing to put into it
     */
    public List<Spreadsheet> of(long roundId, String key, @Nullable String body) {
        List<RecommendationPackage> seen = packages(roundId).stream()
                .filter(found -> body == null || found.bodyCode().equals(body))
                .toList();
        List<Spreadsheet> sheets = tables.sheets(seen, key);
        audit.record(AuditEntry.of("recommendation.summary-downloaded", "round", roundId, new Download(key, body)));
        return sheets;
    }

    /** @throws NotFound when the caller sees nothing to put into it */
    public Spreadsheet of(RecommendationPackage found, String key) {
        Spreadsheet table = tables.of(found, key);
        audit.record(AuditEntry.of(
                "recommendation.summary-downloaded", "package", found.id(), new Download(key, found.bodyCode())));
        return table;
    }

    private RoundTables tables(long roundId, List<RecommendationPackage> found) {
        List<NamedBody> recommending = found.stream()
                .map(RecommendationPackage::bodyCode)
                .distinct()
                .map(code -> new NamedBody(code, bodies.get(code).name()))
                .toList();
        List<NamedTable> titles = tables.titles(found).entrySet().stream()
                .map(entry -> new NamedTable(entry.getKey(), entry.getValue()))
                .toList();
        return new RoundTables(roundId, rounds.get(roundId).title(), titles, recommending);
    }

    private List<RecommendationPackage> packages(@Nullable Long roundId) {
        return mapper.list(access.query(roundId, null, EVERY_PACKAGE, 0)).stream()
                .filter(found -> found.submittedAt() != null || (found.isComposing() && access.mayCompose(found)))
                .sorted(Comparator.comparing(RecommendationPackage::bodyCode).thenComparing(RecommendationPackage::seq))
                .toList();
    }

    public record RoundTables(long roundId, String roundTitle, List<NamedTable> tables, List<NamedBody> bodies) {}

    /** @param code key of the table */
    public record NamedTable(String code, String name) {}

    public record NamedBody(String code, String name) {}

    private record Download(String table, @Nullable String body) {}
}
