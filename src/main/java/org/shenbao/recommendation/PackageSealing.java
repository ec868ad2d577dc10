package org.shenbao.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Rounds;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.recommendation.SealedPackage.SealedItem;
import org.shenbao.support.Actor;
import org.springframework.stereotype.Component;

/** Seals a package as it leaves: number, letter, entries and their dossiers under one digest. */
@Component
class PackageSealing {

    private final PackageMapper mapper;
    private final SubmissionDeadline deadline;
    private final SummaryTables tables;
    private final PrintedLetters printed;
    private final Letters letters;
    private final Bodies bodies;
    private final Rounds rounds;
    private final AuditTrail audit;

    PackageSealing(
            PackageMapper mapper,
            SubmissionDeadline deadline,
            SummaryTables tables,
            PrintedLetters printed,
            Letters letters,
            Bodies bodies,
            Rounds rounds,
            AuditTrail audit) {
        this.mapper = mapper;
        this.deadline = deadline;
        this.tables = tables;
        this.printed = printed;
        this.letters = letters;
        this.bodies = bodies;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** @throws PackageLate at the deadline and after it */
    void seal(RecommendationPackage found, List<Entry> entries, Actor actor) {
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
