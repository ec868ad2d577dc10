package org.shenbao.recommendation;

import java.util.List;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.support.Actor;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a package to the city: sealed, numbered, and before the deadline or not at all (指南三、（二）). */
@Service
public class PackageSubmission {

    static final String TASK = "UserTask_ComposePackage";
    static final String OUTCOME = "submitted";

    private final PackageMapper mapper;
    private final Packages packages;
    private final PackageAccess access;
    private final PackageContents contents;
    private final QuotaLedger quotas;
    private final SubmissionDeadline deadline;
    private final PackageSealing sealing;
    private final PackageRelease release;
    private final RoundProcesses processes;

    PackageSubmission(
            PackageMapper mapper,
            Packages packages,
            PackageAccess access,
            PackageContents contents,
            QuotaLedger quotas,
            SubmissionDeadline deadline,
            PackageSealing sealing,
            PackageRelease release,
            RoundProcesses processes) {
        this.mapper = mapper;
        this.packages = packages;
        this.access = access;
        this.contents = contents;
        this.quotas = quotas;
        this.deadline = deadline;
        this.sealing = sealing;
        this.release = release;
        this.processes = processes;
    }

    /**
     * Everything or nothing: the row of the package stays locked from the first look to the commit, so of two officials
     * one submits and the other is told so.
     *
     * @param version version that the official saw and confirmed
     * @throws PackageLate at the deadline and after it, by the server's clock when the work is done
     * @throws QuotaExceeded when it recommends more than the body may
     * @throws PackageClosed when it has left already
     * @throws StaleWrite when it is no longer what the official saw
     */
    @Transactional
    public RecommendationPackage submit(long id, int version) {
        RecommendationPackage found = packages.open(id);
        Actor actor = access.composer(found);
        deadline.nowBefore(found);
        if (found.version() != version) {
            throw new StaleWrite("推荐包");
        }
        List<Entry> entries = contents.of(found);
        Completeness.check(found, entries);
        quotas.take(
                found.roundId(),
                found.bodyCode(),
                entries.stream().filter(entry -> entry.item().recommended()).toList());
        sealing.seal(found, entries, actor);
        release.of(entries);
        processes.complete(found.businessKey(), TASK, OUTCOME);
        deadline.nowBefore(found);
        return mapper.find(id).orElseThrow();
    }
}
