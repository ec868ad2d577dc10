package org.shenbao.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A notice that enterprises apply under.
 *
 * @param issuingBody code of the body that issued it and alone moves its dates
 * @param year year of the notice; a round of another year shifts its dates
 * @param stages the route, in the notice's order
 * @param documentNames names of the documents that stages put out or take in, by key
 * @param leaves what one can apply for, in the order of the notice
 */
public record Programme(
        String code,
        String titleZh,
        String regionZh,
        int year,
        String issuingBody,
        String issuingBodyZh,
        @Nullable String purposeZh,
        List<Milestone> milestones,
        List<Stage> stages,
        Map<String, String> documentNames,
        List<Submission> submissions,
        List<Quota> quotas,
        List<ExclusivityRule> exclusivity,
        List<Jurisdiction> jurisdictions,
        List<Leaf> leaves) {

    static Programme of(ProgrammeDefinition definition) {
        return of(definition, 0);
    }

    /** @param yearsLater by which the definition was shifted already */
    static Programme of(ProgrammeDefinition definition, int yearsLater) {
        ProgrammeDefinition.Header header = definition.programme();
        return new Programme(
                header.code(),
                header.titleZh(),
                header.regionZh(),
                header.year(),
                header.issuingBody(),
                header.issuingBodyZh(),
                header.purposeZh(),
                definition.milestones(),
                definition.routing(),
                definition.documents().stream()
                        .collect(Collectors.toMap(
                                d -> d.get("key").asText(), d -> d.get("nameZh").asText())),
                definition.submissions(),
                definition.quotas(),
                definition.exclusivity(),
                definition.jurisdictions(),
                LeafAssembly.of(definition, yearsLater));
    }
}
