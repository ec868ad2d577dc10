package org.shenbao.recommendation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.People;
import org.shenbao.recommendation.Letter;
import org.shenbao.recommendation.Letters;
import org.shenbao.recommendation.PackageContents;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.recommendation.PackageItem;
import org.shenbao.recommendation.PackageState;
import org.shenbao.recommendation.Packages;
import org.shenbao.recommendation.QuotaBalance;
import org.shenbao.recommendation.QuotaLedger;
import org.shenbao.recommendation.RecommendationPackage;
import org.shenbao.recommendation.RequiredPapers;
import org.shenbao.recommendation.SubmissionDeadline;
import org.shenbao.recommendation.SummaryTables;
import org.springframework.stereotype.Component;

/** Packages as people read them: names in place of keys. */
@Component
class PackageViews {

    private final Packages packages;
    private final PackageContents contents;
    private final Letters letters;
    private final SummaryTables summaries;
    private final SubmissionDeadline deadline;
    private final QuotaLedger quotas;
    private final RequiredPapers papers;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Bodies bodies;
    private final People people;

    PackageViews(
            Packages packages,
            PackageContents contents,
            Letters letters,
            SummaryTables summaries,
            SubmissionDeadline deadline,
            QuotaLedger quotas,
            RequiredPapers papers,
            Rounds rounds,
            Programmes programmes,
            Bodies bodies,
            People people) {
        this.packages = packages;
        this.contents = contents;
        this.letters = letters;
        this.summaries = summaries;
        this.deadline = deadline;
        this.quotas = quotas;
        this.papers = papers;
        this.rounds = rounds;
        this.programmes = programmes;
        this.bodies = bodies;
        this.people = people;
    }

    List<PackageLine> lines(List<RecommendationPackage> found) {
        Map<Long, List<PackageItem>> items = packages.items(found);
        return found.stream()
                .map(one -> line(one, items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    PackageDetail detail(RecommendationPackage found) {
        List<Entry> entries = contents.of(found);
        return new PackageDetail(
                line(found, entries.stream().map(Entry::item).toList()),
                found.version(),
                found.opinion(),
                found.preparedBy(),
                found.preparedByPhone(),
                found.reportDate(),
                found.sha256(),
                name(found.submittedBy()),
                papers.of(found),
                found.copiesReceived(),
                found.arrivalRemark(),
                name(found.receivedBy()),
                letters.of(found).map(this::letter).orElse(null),
                entries.stream().map(this::entry).toList(),
                summaries.titles(List.of(found)).entrySet().stream()
                        .map(table -> new Table(table.getKey(), table.getValue()))
                        .toList(),
                quotas.balances(found.roundId(), found.bodyCode(), found.isComposing() ? entries : List.of()),
                found.isComposing() && packages.mayCompose(found),
                found.state() == PackageState.SUBMITTED && packages.mayReceive(found));
    }

    private PackageLine line(RecommendationPackage found, List<PackageItem> items) {
        Round round = rounds.get(found.roundId());
        return new PackageLine(
                found.id(),
                round.id(),
                round.title(),
                bodies.get(found.bodyCode()).name(),
                bodies.get(found.intakeBody()).name(),
                found.seq(),
                found.state(),
                found.state().nameZh(),
                items.size(),
                (int) items.stream().filter(PackageItem::recommended).count(),
                deadline.of(found).orElse(null),
                found.number(),
                found.submittedAt(),
                found.receivedAt());
    }

    private EntryView entry(Entry entry) {
        return new EntryView(
                entry.application().id().value(),
                String.valueOf(entry.application().number()),
                entry.application().orgName(),
                entry.application().title(),
                programmes
                        .leaf(
                                entry.application().programme(),
                                entry.application().category())
                        .nameZh(),
                entry.answer("contactName"),
                entry.answer("contactPhone"),
                entry.application().submittedAt(),
                entry.item().position(),
                entry.item().recommended(),
                entry.item().reason());
    }

    private LetterView letter(Letter letter) {
        return new LetterView(
                letter.fileName(),
                letter.sizeBytes(),
                letter.sha256(),
                letter.scanned(),
                String.valueOf(name(letter.filedBy())),
                letter.filedAt());
    }

    private @Nullable String name(@Nullable String username) {
        return username == null ? null : people.displayName(username);
    }

    /** @param deadline first instant at which the package is late */
    record PackageLine(
            long id,
            long roundId,
            String roundTitle,
            String bodyName,
            String intakeBodyName,
            int seq,
            PackageState state,
            String stateName,
            int itemCount,
            int recommendedCount,
            @Nullable Instant deadline,
            @Nullable String number,
            @Nullable Instant submittedAt,
            @Nullable Instant receivedAt) {}

    record PackageDetail(
            PackageLine line,
            int version,
            String opinion,
            String preparedBy,
            String preparedByPhone,
            @Nullable LocalDate reportDate,
            @Nullable String sha256,
            @Nullable String submittedByName,
            List<RequiredPapers.Required> papers,
            @Nullable Integer copiesReceived,
            @Nullable String arrivalRemark,
            @Nullable String receivedByName,
            @Nullable LetterView letter,
            List<EntryView> entries,
            List<Table> summaries,
            List<QuotaBalance> quotas,
            boolean mayCompose,
            boolean mayReceive) {}

    record EntryView(
            long applicationId,
            String number,
            String orgName,
            String projectName,
            String categoryName,
            @Nullable String contactName,
            @Nullable String contactPhone,
            @Nullable Instant submittedAt,
            int position,
            boolean recommended,
            String reason) {}

    record LetterView(
            String fileName, long size, String sha256, boolean scanned, String filedByName, Instant filedAt) {}

    /** A 汇总表 that the package fills. */
    record Table(String code, String name) {}
}
