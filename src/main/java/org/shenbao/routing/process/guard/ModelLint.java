package org.shenbao.routing.process.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.catalogue.Programmes;
import org.springframework.stereotype.Component;

/** Whether models that the engine may run would also do what the product and the notices need of them (design §5). */
@Component
class ModelLint {

    private final VariableRules variables;
    private final ProcessRules processes;
    private final TableRules tables;
    private final LeafTableRules leafTables;
    private final FormRules forms;

    ModelLint(ExpressionRules expressions, Programmes programmes) {
        FeelSyntax feel = new FeelSyntax();
        this.variables = new VariableRules(expressions);
        this.processes = new ProcessRules(programmes);
        this.tables = new TableRules(feel);
        this.leafTables = new LeafTableRules(programmes, feel);
        this.forms = new FormRules(programmes);
    }

    List<Finding> check(ModelFiles files) {
        List<Finding> findings = new ArrayList<>(duplicateKeys(files));
        files.models().forEach((name, root) -> findings.addAll(check(name, root)));
        files.forms().forEach((name, bytes) -> {
            Findings ofForm = new Findings(name);
            forms.check(bytes, ofForm);
            findings.addAll(ofForm.all());
        });
        return findings;
    }

    private List<Finding> check(String name, Markup root) {
        Findings findings = new Findings(name);
        if (Language.of(name).orElseThrow() == Language.BPMN) {
            Route.in(root).forEach(route -> {
                RouteRules.check(route, findings);
                GatewayRules.check(route, findings);
                OutcomeRules.check(route, findings);
                NodeRules.check(route, findings);
            });
            processes.check(root, findings);
            variables.check(root, findings);
            ReadabilityRules.check(root, findings);
        } else {
            DecisionTable.in(root).forEach(table -> {
                tables.check(table, findings);
                leafTables.check(table, findings);
            });
        }
        return findings.all();
    }

    /** Two files of one deployment under one key: nobody could say which counts. */
    private static List<Finding> duplicateKeys(ModelFiles files) {
        Map<String, String> owners = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        files.models()
                .forEach((name, root) -> root.children().stream()
                        .filter(child -> child.is("process") || child.is("decision"))
                        .forEach(child -> owned(owners, child.type() + " " + child.id(), name)
                                .ifPresent(owner -> findings.add(new Finding(
                                        name,
                                        child.id(),
                                        child.line(),
                                        Rule.DUPLICATE_KEY,
                                        "标识 " + child.id() + " 与文件 " + owner + " 中的重复")))));
        files.forms()
                .forEach((name, bytes) -> FormInspection.key(bytes)
                        .flatMap(key -> owned(owners, "form " + key, name))
                        .ifPresent(owner -> findings.add(
                                new Finding(name, "", 1, Rule.DUPLICATE_KEY, "表单标识与文件 " + owner + " 中的重复"))));
        return findings;
    }

    private static Optional<String> owned(Map<String, String> owners, String key, String file) {
        return Optional.ofNullable(owners.putIfAbsent(key, file));
    }
}
