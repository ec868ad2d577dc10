package org.shenbao.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Rounds;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.recommendation.SealedPackage.SealedItem;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
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
    private final SummaryTables tables;
    private final PrintedLetters printed;
    private final Letters letters;
    private final Applications applications;
    private final Workflow workflow;
    private final RoundProcesses processes;
    private final PackageNews news;
    private final Bodies bodies;
    private final Rounds rounds;
    private final AuditTrail audit;

    PackageSubmission(
            PackageMapper mapper,
            Packages packages,
            PackageAccess access,
            PackageContents contents,
            QuotaLedger quotas,
            SubmissionDeadline deadline,
            SummaryTables tables,
            PrintedLetters printed,
            Letters letters,
            Applications applications,
            Workflow workflow,
            RoundProcesses processes,
            PackageNews news,
            Bodies bodies,
            Rounds rounds,
            AuditTrail audit) {
        this.mapper = mapper;
        this.packages = packages;
        this.access = access;
        this.contents = contents;
        this.quotas = quotas;
        this.deadline = deadline;
        this.tables = tables;
        this.printed = printed;
        this.letters = letters;
        this.applications = applications;
        this.workflow = workflow;
        this.processes = processes;
        this.news = news;
        this.bodies = bodies;
        this.rounds = rounds;
        this.audit = audit;
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
        seal(found, entries, actor);
        release(entries);
        processes.complete(found.businessKey(), TASK, OUTCOME);
        deadline.nowBefore(found);
        return mapper.find(id).orElseThrow();
    }

    private void seal(RecommendationPackage found, List<Entry> entries, Actor actor) {
        LocalDate day = tables.reportDate(found);
        Letter letter = mapper.letter(found.id())
                .orElseGet(() -> letters.file(found, "推荐文件.pdf", printed.print(found), false, actor.username()));
        Instant at = deadline.nowBefore(found);
        String number = number(found);
        SealedPackage sealed = new SealedPackage(
                number,
                found.roundId(),
                found.bodyCode(),
                found.opinion(),
                found.preparedBy(),
                found.preparedByPhone(),
                day.toString(),
                letter.sha256(),
                at.toString(),
                items(entries));
        String content = sealed.content();
        mapper.submit(found.id(), number, SealedPackage.digest(content), day, actor.username(), at);
        mapper.insertSeal(found.id(), content);
        audit.record(AuditEntry.of("recommendation.submitted", "package", found.id(), sealed));
    }

    /** The legal fact first and in one statement, then the process instances and the applicants. */
    private void release(List<Entry> entries) {
        List<ApplicationId> recommended = ids(entries, true);
        applications.recommended(recommended);
        workflow.tellAll(recommended, Message.RECOMMENDED);
        workflow.tellAll(ids(entries, false), Message.NOT_RECOMMENDED);
        news.submitted(entries);
    }

    private static List<ApplicationId> ids(List<Entry> entries, boolean recommended) {
        return entries.stream()
                .map(Entry::item)
                .filter(item -> item.recommended() == recommended)
                .map(PackageItem::applicationId)
                .toList();
    }

    private static List<SealedItem> items(List<Entry> entries) {
        List<SealedItem> items = new ArrayList<>();
        for (Entry entry : entries) {
            items.add(new SealedItem(
                    items.size() + 1,
                    String.valueOf(entry.application().number()),
                    entry.application().creditCode(),
                    entry.application().orgName(),
                    entry.application().title(),
                    entry.dossier().sha256(),
                    entry.item().recommended(),
                    entry.item().reason()));
        }
        return items;
    }

    private String number(RecommendationPackage found) {
        return String.format(
                Locale.ROOT,
                "%s-TJ-%s-%02d",
                rounds.symbol(rounds.get(found.roundId())),
                bodies.get(found.bodyCode()).regionCode(),
                found.seq());
    }
}
