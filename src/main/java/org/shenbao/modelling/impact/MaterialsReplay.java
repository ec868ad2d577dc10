package org.shenbao.modelling.impact;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.application.Submission;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Material;
import org.shenbao.decision.Decisions;
import org.shenbao.modelling.impact.ImpactItem.Difference;

/** Which papers would be demanded. */
record MaterialsReplay(Function<Submission, Leaf> leaves, Decisions before, Decisions after) implements Replay {

    private static final String DEMANDED = "必须提交";
    private static final String LEFT_OPEN = "不要求";

    @Override
    public List<Comparison> compare(List<Submission> page) {
        return page.stream().map(this::compare).toList();
    }

    private Comparison compare(Submission submission) {
        Leaf leaf = leaves.apply(submission);
        Set<String> was = new LinkedHashSet<>(before.requiredMaterials(leaf, submission.answers()));
        Set<String> is = new LinkedHashSet<>(after.requiredMaterials(leaf, submission.answers()));
        if (was.equals(is)) {
            return Comparison.SAME;
        }
        List<Difference> differences = new ArrayList<>();
        Stream.concat(was.stream(), is.stream())
                .distinct()
                .filter(id -> was.contains(id) != is.contains(id))
                .forEach(id -> differences.add(difference(leaf, id, is.contains(id))));
        return new Comparison(
                true, "须提交 " + was.size() + " 项", "须提交 " + is.size() + " 项", rule(differences), differences);
    }

    private static Difference difference(Leaf leaf, String id, boolean demanded) {
        return new Difference(
                id,
                leaf.material(id).map(Material::nameZh).orElse("未列入目录的材料"),
                leaf.material(id).map(Material::sourceRef).orElse(null),
                demanded ? LEFT_OPEN : DEMANDED,
                demanded ? DEMANDED : LEFT_OPEN,
                null,
                null);
    }

    private static String rule(List<Difference> differences) {
        return differences.stream()
                .map(d -> (d.to().equals(DEMANDED) ? "新增要求：" : "不再要求：") + d.label())
                .collect(Collectors.joining("；"));
    }
}
