package org.shenbao.routing.process.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.routing.process.guard.MarkupReader.Unreadable;
import org.springframework.stereotype.Component;

/** Inspects everything that one deployment brings, before the engine parses any of it. */
@Component
class ModelInspection {

    static final int MAX_BYTES = 2 * 1024 * 1024;

    private final AllowList allowed = AllowList.load();
    private final ExpressionRules expressions;

    ModelInspection(ExpressionRules expressions) {
        this.expressions = expressions;
    }

    /**
     * @param resources file name to content
     * @param deployed what was deployed before
     * @return every reason to refuse; empty when the deployment may go on
     */
    List<Finding> inspect(Map<String, byte[]> resources, References deployed) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Markup> models = new LinkedHashMap<>();
        Map<String, byte[]> forms = new LinkedHashMap<>();
        resources.forEach((name, bytes) -> sort(name, bytes, models, forms, findings));
        ValueRules rules = new ValueRules(
                expressions, deployed.with(formKeys(forms), ids(models, "decision"), ids(models, "process")));
        models.forEach((name, root) -> findings.addAll(inspect(name, root, rules)));
        forms.forEach((name, bytes) ->
                findings.addAll(new FormInspection(name, allowed.form().components()).inspect(bytes)));
        return findings;
    }

    private static void sort(
            String name, byte[] bytes, Map<String, Markup> models, Map<String, byte[]> forms, List<Finding> findings) {
        Language language = Language.of(name).orElse(null);
        if (language == null) {
            findings.add(new Finding(name, "", 0, "只能部署 .bpmn、.dmn 和 .form 文件"));
        } else if (bytes.length > MAX_BYTES) {
            findings.add(new Finding(name, "", 0, "文件超过 " + MAX_BYTES / 1024 / 1024 + " MB"));
        } else if (language == Language.FORM) {
            forms.put(name, bytes);
        } else {
            read(name, bytes, models, findings);
        }
    }

    private static void read(String name, byte[] bytes, Map<String, Markup> models, List<Finding> findings) {
        try {
            models.put(name, MarkupReader.read(name, bytes));
        } catch (Unreadable e) {
            findings.add(e.finding());
        }
    }

    private List<Finding> inspect(String name, Markup root, ValueRules rules) {
        Language language = Language.of(name).orElseThrow();
        return new MarkupInspection(name, language, language == Language.BPMN ? allowed.bpmn() : allowed.dmn(), rules)
                .inspect(root);
    }

    private static Set<String> formKeys(Map<String, byte[]> forms) {
        Set<String> keys = new HashSet<>();
        forms.values().forEach(bytes -> FormInspection.key(bytes).ifPresent(keys::add));
        return keys;
    }

    private static Set<String> ids(Map<String, Markup> models, String element) {
        Set<String> ids = new HashSet<>();
        models.values().stream()
                .flatMap(root -> root.children().stream())
                .filter(child -> child.name().getLocalPart().equals(element))
                .forEach(child -> ids.add(child.id()));
        return ids;
    }
}
