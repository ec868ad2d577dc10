package org.shenbao.catalogue.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.ApplicationForms;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A category as the notice prints it or, with {@code round}, as that round does: its year's dates in every text. */
@RestController
@RequestMapping("/api/programmes/{programme}/categories/{category}")
class CategoryController {

    private final Programmes programmes;
    private final ApplicationForms forms;
    private final Rounds rounds;

    CategoryController(Programmes programmes, ApplicationForms forms, Rounds rounds) {
        this.programmes = programmes;
        this.forms = forms;
        this.rounds = rounds;
    }

    @GetMapping
    LeafDescription describe(
            @PathVariable String programme,
            @PathVariable String category,
            @RequestParam(name = "round", required = false) @Nullable Long round) {
        return LeafDescription.of(programmes.leaf(programme, category, rounds.year(programme, round)));
    }

    /** The application form as a form-js schema. */
    @GetMapping("/form")
    JsonNode form(
            @PathVariable String programme,
            @PathVariable String category,
            @RequestParam(name = "round", required = false) @Nullable Long round) {
        Leaf leaf = programmes.leaf(programme, category);
        return forms.schema(leaf, rounds.year(programme, round));
    }
}
