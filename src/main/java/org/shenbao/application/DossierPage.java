package org.shenbao.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier laid out to be read: labels and values, never keys. The keys are there for whoever points at a field.
 *
 * @param versionNo 0 for the preview of a working copy
 * @param sha256 absent for a preview
 * @param changes what the last supplement changed
 */
public record DossierPage(
        ApplicationSummary application,
        int versionNo,
        @Nullable Instant sealedAt,
        @Nullable String sha256,
        List<Part> parts,
        @Nullable Eligibility eligibility,
        List<MaterialRow> materials,
        List<CommitmentRow> commitments,
        List<SupplementRow> supplements,
        List<Change> changes) {

    /** A headed part of a form. {@code formTitle} is that of the form it opens, absent further down. */
    public record Part(String key, @Nullable String formTitle, String title, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param wide whether it is a text of paragraphs
     * @param changed whether the last supplement changed it
     */
    public record Line(
            String key,
            String label,
            String text,
            boolean wide,
            boolean changed,
            @Nullable Table table) {}

    public record Table(List<Column> columns, List<List<String>> rows, List<String> totals) {}

    /** @param numeric whether its cells are set flush right */
    public record Column(String label, boolean numeric) {}

    public record Eligibility(String verdict, List<Verdict> conditions) {}

    /** @param name the condition in one sentence */
    public record Verdict(
            String id,
            String name,
            String severity,
            String evaluator,
            String verdict,
            @Nullable String declared,
            @Nullable String required,
            @Nullable String actual,
            @Nullable String clause,
            @Nullable String message) {}

    public record MaterialRow(
            String id,
            int seq,
            String name,
            MaterialSlot.Source source,
            boolean required,
            List<FileRow> files,
            boolean changed) {}

    public record FileRow(long id, String name, String mediaType, long size, String sha256, boolean added) {}

    public record CommitmentRow(String key, String title, List<String> points, String signatory, Instant signedAt) {}

    public record SupplementRow(
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            @Nullable String remark,
            List<ItemRow> items) {}

    public record ItemRow(
            SupplementItem.Kind kind,
            String target,
            String label,
            @Nullable String remark) {}

    /** What a supplement changed, before and after as people read it. */
    public record Change(SupplementItem.Kind kind, String key, String label, String before, String after) {}
}
