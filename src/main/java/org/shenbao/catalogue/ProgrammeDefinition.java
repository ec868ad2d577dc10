package org.shenbao.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of the catalogue, key for key. Parts that nothing reads yet are kept as they stand. */
record ProgrammeDefinition(
        int schemaVersion,
        Header programme,
        List<JsonNode> legalBasis,
        List<BodyDefinition> bodies,
        List<Jurisdiction> jurisdictions,
        List<Milestone> milestones,
        List<Stage> routing,
        List<JsonNode> documents,
        List<Submission> submissions,
        List<Quota> quotas,
        List<ExclusivityRule> exclusivity,
        List<JsonNode> obligations,
        List<JsonNode> supportPolicy,
        List<Category> categories,
        List<CodeList> codeLists,
        List<Field> supplementaryFields,
        List<DerivedField> derivedFields,
        List<Condition> conditions,
        List<ScoringDimension> scoringDimensions,
        List<DossierRules> dossiers,
        List<Material> materials,
        List<Form> forms,
        List<Commitment> commitments,
        List<SummaryTable> summaryTables) {

    record Header(
            String code,
            String titleZh,
            String regionZh,
            int year,
            @Nullable String batch,
            String issuingBody,
            String issuingBodyZh,
            List<String> jointBodies,
            @Nullable String documentNo,
            @Nullable LocalDate issueDate,
            String zone,
            String sourceSeed,
            boolean seedHoldsFullText,
            @Nullable JsonNode upperNotice,
            @Nullable String annexNoteZh,
            @Nullable String annexNumberingZh,
            @Nullable String purposeZh,
            @Nullable String publicityZh,
            @Nullable String question,
            List<ApplicantKind> applicantKinds) {}

    record ApplicantKind(
            String code,
            String nameZh,
            List<String> appliesTo,
            @Nullable String noteZh) {}

    /** @param multiInstanceBy list of jurisdictions or codes: the body exists once per item */
    record BodyDefinition(
            String code,
            String nameZh,
            String level,
            @Nullable String parent,
            @Nullable String multiInstanceBy,
            @Nullable String roleZh,
            @Nullable String origin,
            @Nullable String question) {}

    record CodeList(
            String key,
            String titleZh,
            @Nullable String origin,
            @Nullable String question,
            @Nullable String noteZh,
            List<Option> values) {}

    /** A node of the category tree; without children it is a leaf. */
    record Category(
            String code,
            @Nullable String numberZh,
            String nameZh,
            @Nullable String annexZh,
            @Nullable String formOptionZh,
            List<String> conditions,
            List<String> materials,
            List<String> forms,
            List<String> commitments,
            List<String> scoringDimensions,
            @Nullable String dossier,
            @Nullable String summaryTable,
            @Nullable String question,
            @Nullable String noteZh,
            List<Category> children) {}
}
