package org.shenbao.modelling.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.modelling.Models;
import org.shenbao.modelling.Palette;
import org.shenbao.modelling.Palettes;
import org.shenbao.modelling.diff.ModelDiff;
import org.shenbao.modelling.diff.ModelDiffs;
import org.shenbao.routing.ModelChecks;
import org.shenbao.routing.ModelFinding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong with a draft, how it differs from what is live, and what it may use. Nothing is stored. */
@RestController
@RequestMapping("/api/models")
class ModelComparisonController {

    private static final int LARGEST = 2 * 1024 * 1024;

    private final ModelChecks checks;
    private final Models models;
    private final Palettes palettes;

    ModelComparisonController(ModelChecks checks, Models models, Palettes palettes) {
        this.checks = checks;
        this.models = models;
        this.palettes = palettes;
    }

    @PostMapping("/checks")
    Checked check(@Valid @RequestBody Drafts request) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        request.files().forEach(file -> files.put(file.name(), file.content().getBytes(StandardCharsets.UTF_8)));
        return new Checked(checks.check(files));
    }

    @PostMapping("/diffs")
    Compared diff(@Valid @RequestBody VersionPair request) {
        String before = text(request.before());
        String after = text(request.after());
        ModelDiff diff = ModelDiffs.between(request.after().name(), before, after);
        return new Compared(diff.kind(), diff.entries(), diff.summary(), before, after);
    }

    @GetMapping("/palette")
    Palette palette() {
        return palettes.current();
    }

    private String text(VersionText side) {
        if (side.content() != null) {
            return side.content();
        }
        return side.version() == null ? models.content(side.name()) : models.content(side.name(), side.version());
    }

    record Drafts(@Valid @NotEmpty @Size(max = 50) List<DraftText> files) {}

    record DraftText(
            @NotBlank String name,
            @NotNull @Size(max = LARGEST) String content) {}

    record Checked(List<ModelFinding> findings) {}

    /**
     * The differences, and the two texts, to be drawn beside each other.
     *
     * @param kind bpmn, dmn or form
     */
    record Compared(String kind, List<ModelDiff.Difference> entries, String summary, String before, String after) {}

    record VersionPair(
            @Valid @NotNull VersionText before,
            @Valid @NotNull VersionText after) {}

    /**
     * One version of a model.
     *
     * @param version a deployed version; null for the newest
     * @param content its text, for one that is not deployed
     */
    record VersionText(
            @NotBlank String name,
            @Nullable Integer version,
            @Nullable @Size(max = LARGEST) String content) {}
}
