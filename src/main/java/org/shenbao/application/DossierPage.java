package org.shenbao.application;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier laid out to be read: labels and values, never keys. The keys are there for whoever points at a field.
 *
 * @param version version of the dossier; 0 for the preview of a working copy
 * @param sha256 absent for a preview
 * @param eligibility absent for a preview
 * @param changes what the last supplement changed
 */
public record DossierPage(
        @JsonUnwrapped ApplicationSummary application,
        int version,
        @Nullable Instant sealedAt,
        @Nullable String sha256,
        List<Part> sections,
        @Nullable Eligibility eligibility,
        List<MaterialRow> materials,
        List<CommitmentRow> commitments,
        List<SupplementRow> supplements,
        List<Change> changes) {

    /** A headed part of a form. {@code form} is the title of the form that it opens, absent further down. */
    public record Part(String key, @Nullable String form, String title, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param value absent for a table
     * @param before what stood there before the last supplement changed it
     */
    public record Line(
            String key,
            String label,
            @Nullable String value,
            @Nullable Table table,
            boolean changed,
            @Nullable String before) {}

    /** @param totals sums below the columns that have one, otherwise empty */
    public record Table(List<String> columns, List<List<String>> rows, List<String> totals) {}

    public record Eligibility(String verdict, Decision decision, List<Verdict> conditions) {}

    /** The table that decided, as it was then. */
    public record Decision(String key, int version) {}

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
            List<String> contents,
            @Nullable String note,
            List<FileRow> files,
            boolean changed) {}

    /** @param added whether the last supplement brought it */
    public record FileRow(long id, String name, String mediaType, long size, String sha256, boolean added) {}

    /**
     * @param required whether the answers call for it
     * @param agreed whether it is signed
     */
    public record CommitmentRow(
            String key,
            String title,
            List<String> paragraphs,
            boolean required,
            boolean agreed,
            @Nullable String signatory,
            @Nullable Instant signedAt) {}

    /** @param requestedBy the official's name */
    public record SupplementRow(
            @Nullable String remark,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant answeredAt,
            List<ItemRow> items) {}

    public record ItemRow(
            SupplementItem.Kind kind,
            String target,
            String label,
            @Nullable String remark) {}

    /** What a supplement changed, before and after as people read it. */
    public record Change(SupplementItem.Kind kind, String key, String label, String before, String after) {}
}
