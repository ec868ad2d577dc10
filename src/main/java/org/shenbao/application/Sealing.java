package org.shenbao.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.Evaluation.ConditionResult;
import org.shenbao.decision.EvaluationContext;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Sha256;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** Turns the working copy into the next version of the dossier, with the eligibility found at that moment. */
@Component
class Sealing {

    private final DossierMapper dossiers;
    private final MaterialMapper materials;
    private final Decisions decisions;
    private final CurrentActor actors;

    Sealing(DossierMapper dossiers, MaterialMapper materials, Decisions decisions, CurrentActor actors) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.decisions = decisions;
        this.actors = actors;
    }

    /** @return SHA-256 of the sealed content */
    String seal(
            ProjectApplication application,
            Leaf leaf,
            String number,
            int versionNo,
            Map<String, Object> answers,
            Instant at) {
        SealedContent content = new SealedContent(
                number,
                versionNo,
                application.programme(),
                application.category(),
                application.creditCode(),
                answers,
                materials.files(application.id()).stream()
                        .map(MaterialFile::sealed)
                        .toList(),
                materials.commitments(application.id()).stream()
                        .map(SignedCommitment::sealed)
                        .toList(),
                at);
        String canonical = content.canonical();
        String sha256 = Sha256.hex(canonical);
        LocalDate day = LocalDate.ofInstant(at, Zones.CHINA);
        Evaluation evaluation = decisions.evaluate(leaf, answers, EvaluationContext.submission(day));
        var version = new DossierMapper.NewVersion(
                new DossierMapper.VersionRow(
                        0,
                        application.id(),
                        versionNo,
                        canonical,
                        sha256,
                        key(evaluation.verdict()),
                        actors.get().username(),
                        at),
                evaluation.decision().key(),
                evaluation.decision().version());
        dossiers.insert(version);
        List<SealedVerdict> verdicts =
                evaluation.conditions().stream().map(Sealing::verdict).toList();
        if (!verdicts.isEmpty()) {
            dossiers.insertVerdicts(version.id(), verdicts);
        }
        return sha256;
    }

    private static SealedVerdict verdict(ConditionResult result) {
        return new SealedVerdict(
                result.id(),
                key(result.severity()),
                key(result.evaluator()),
                key(result.verdict()),
                result.declared() == null ? null : key(result.declared()),
                shortened(result.required(), 500),
                shortened(result.actual(), 1000),
                shortened(result.clause(), 200),
                shortened(result.message(), 1000));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
