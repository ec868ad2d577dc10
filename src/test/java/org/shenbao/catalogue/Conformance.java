package org.shenbao.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What differs between a programme's notice and its tables, forms, bodies and diagram, both ways; said in Chinese. */
final class Conformance {

    /** Stages of the product that no notice needs to name. */
    private static final Set<String> OURS = Set.of("supplement", "public-notice");

    private final ApplicationForms forms;
    private final List<String> differences = new ArrayList<>();

    private Conformance(Programmes programmes) {
        this.forms = new ApplicationForms(programmes, new ObjectMapper());
    }

    static List<String> differences(Programme programme, Programmes programmes) {
        Conformance conformance = new Conformance(programmes);
        programme.leaves().forEach(conformance::tables);
        programme.leaves().forEach(conformance::form);
        conformance.milestones(programme);
        conformance.quotas(programme);
        conformance.stages(programme);
        return conformance.differences;
    }

    private void tables(Leaf leaf) {
        compare(
                leaf.category() + " 申报条件",
                leaf.conditions().stream().map(Condition::id).toList(),
                outputs(leaf, "eligibility-", "Id"));
        compare(
                leaf.category() + " 材料清单",
                leaf.materials().stream().map(Material::id).toList(),
                outputs(leaf, "required-materials-", "Material"));
        compare(
                leaf.category() + " 评分维度",
                leaf.scoringDimensions().stream().map(ScoringDimension::id).toList(),
                found(table(leaf, "scoring-"), "<text>`([^`]+)`</text>"));
    }

    private void form(Leaf leaf) {
        Set<String> wanted = leaf.answeredFields().map(Field::key).collect(Collectors.toSet());
        compare(leaf.category() + " 申报表", wanted, keys(forms.schema(leaf)));
    }

    /** Field keys that a form asks for; what it computes is not asked. */
    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode component : node.path("components")) {
            if (component.has("path")) {
                keys.add(component.path("path").asText());
            } else if (component.has("key") && !component.path("type").asText().equals("expression")) {
                keys.add(component.path("key").asText());
            } else {
                keys.addAll(keys(component));
            }
        }
        return keys;
    }

    private void milestones(Programme programme) {
        Set<String> known = programme.milestones().stream().map(Milestone::key).collect(Collectors.toSet());
        compare(
                programme.code() + " 批次的时间节点",
                known,
                programme.milestones().stream()
                        .map(m -> RoundMilestone.of(m, 1, 7).key())
                        .toList());
        programme.stages().stream()
                .filter(stage -> stage.milestone() != null && !known.contains(stage.milestone()))
                .forEach(stage -> differences.add(stage.key() + " 的时间节点 " + stage.milestone() + " 不存在"));
    }

    private void quotas(Programme programme) {
        Set<String> bodies = BodyDirectory.of(List.of(ProgrammeFiles.programme(programme.code(), 0))).stream()
                .map(body -> body.code().replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        CategoryTree tree = CategoryTree.of(programme.code());
        for (Quota quota : programme.quotas()) {
            if (!bodies.contains(quota.body())) {
                differences.add(quota.id() + " 的主管部门 " + quota.body() + " 不存在");
            }
            if (tree.leavesUnder(quota.category()).isEmpty()) {
                differences.add(quota.id() + " 的类别 " + quota.category() + " 不存在");
            }
        }
    }

    /** Diagrams are drawn by analysts: what exists must follow the notice. */
    private void stages(Programme programme) {
        String path = "bpmn/" + programme.code() + "/" + programme.code() + ".bpmn";
        if (!new ClassPathResource(path).exists()) {
            return;
        }
        Set<String> drawn = new HashSet<>(found(ProgrammeFiles.text(path), "name=\"stage\" value=\"([^\"]+)\""));
        drawn.removeAll(OURS);
        Set<String> wanted = programme.stages().stream()
                .filter(stage -> !stage.actor().equals("applicant"))
                .map(Stage::key)
                .collect(Collectors.toSet());
        compare(programme.code() + " 流程图的环节", wanted, drawn);
    }

    private static Collection<String> outputs(Leaf leaf, String kind, String output) {
        return found(table(leaf, kind), "<outputEntry id=\"Result_\\w+_" + output + "\">\\s*<text>\"([^\"]+)\"</text>");
    }

    private static String table(Leaf leaf, String kind) {
        return ProgrammeFiles.text("dmn/" + leaf.programme() + "/" + kind + leaf.category() + ".dmn")
                .replace("&quot;", "\"");
    }

    private static Set<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        Set<String> found = new LinkedHashSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private void compare(String where, Collection<String> wanted, Collection<String> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        Set<String> extra = new TreeSet<>(there);
        extra.removeAll(wanted);
        missing.forEach(key -> differences.add(where + " 缺少 " + key));
        extra.forEach(key -> differences.add(where + " 多出 " + key));
    }
}
