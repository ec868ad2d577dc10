package org.shenbao.routing.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds everything that one deployment brings against the allow-list, before the engine parses any of it. */
@Component
class ModelInspection {

    private final AllowList allowed = AllowList.load();
    private final ExpressionRules expressions;

    ModelInspection(ExpressionRules expressions) {
        this.expressions = expressions;
    }

    /**
     * @param deployed what was deployed before
     * @return every reason to refuse; empty when nothing in it is beyond the palette
     */
    List<Finding> inspect(ModelFiles files, References deployed) {
        List<Finding> findings = new ArrayList<>(files.unreadable());
        ValueRules rules = new ValueRules(
                expressions, deployed.with(files.formKeys(), files.ids("decision"), files.ids("process")));
        files.models().forEach((name, root) -> findings.addAll(inspect(name, root, rules)));
        files.forms()
                .forEach((name, bytes) ->
                        findings.addAll(new FormInspection(name, allowed.form().components()).inspect(bytes)));
        return findings;
    }

    private List<Finding> inspect(String name, Markup root, ValueRules rules) {
        Language language = Language.of(name).orElseThrow();
        return new MarkupInspection(name, language, language == Language.BPMN ? allowed.bpmn() : allowed.dmn(), rules)
                .inspect(root);
    }
}
