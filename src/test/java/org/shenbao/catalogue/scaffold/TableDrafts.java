package org.shenbao.catalogue.scaffold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.shenbao.catalogue.Condition;
import org.shenbao.catalogue.Evaluator;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Op;
import org.shenbao.catalogue.ScoringDimension;
import org.shenbao.catalogue.Severity;
import org.shenbao.catalogue.scaffold.Branches.Branch;
import org.shenbao.catalogue.scaffold.DmnTable.Output;

/** Drafts the three tables of a leaf. */
final class TableDrafts {

    private final Leaf leaf;
    private final Branches branches;

    TableDrafts(Leaf leaf, Cells.Descendants descendants) {
        this.leaf = leaf;
        this.branches = new Branches(new Cells(leaf, descendants));
    }

    DmnTable eligibility() {
        boolean conditional = leaf.conditions().stream().anyMatch(c -> c.appliesWhen() != null);
        Stream<Output> outputs = Stream.of(
                new Output("id", "条件编号", "string"),
                new Output("part", "用途", "string"),
                new Output("severity", "性质", "string"),
                new Output("evaluator", "判定人", "string"),
                new Output("required", "要求", "string"),
                new Output("clause", "依据条款", "string"));
        DmnTable table = new DmnTable(
                leaf.programme(),
                "eligibility-" + leaf.category(),
                leaf.nameZh() + "申报条件",
                "一行一个申报条件，命中即符合；同一编号的多行是或的关系，一行里的多格是且的关系。判定人为 officer、expert 的由主管部门、专家核查，表中的格只用来提醒申报单位。"
                        + (conditional ? "用途为 applies 的行说明该条件何时适用，不适用的不判定。" : ""),
                "RULE ORDER",
                null,
                outputs.filter(o -> conditional || !o.name().equals("part")).toList());
        leaf.conditions().forEach(condition -> condition(table, condition));
        return table;
    }

    private void condition(DmnTable table, Condition condition) {
        String id = Names.pascal(condition.id().replaceFirst("^[a-z]+-c-", ""));
        if (condition.appliesWhen() != null) {
            branches.of(condition.appliesWhen())
                    .forEach(branch -> table.row(
                            id + "_Applies",
                            "适用情形：" + condition.noteZh(),
                            branch.cells(),
                            results(condition, "applies")));
        }
        rows(condition)
                .forEach(branch -> table.row(
                        id,
                        condition.noteZh() + (branch.label().isEmpty() ? "" : "（" + branch.label() + "）"),
                        branch.cells(),
                        results(condition, "")));
    }

    private Stream<Branch> rows(Condition condition) {
        if (!condition.anyOf().isEmpty()) {
            return branches.any(condition.anyOf()).stream();
        }
        if (!condition.allOf().isEmpty()) {
            return branches.all(condition.allOf()).stream();
        }
        if (condition.field() == null) {
            return Branches.nothing();
        }
        return branches.of(Predicates.of(condition)).stream();
    }

    private static Map<String, String> results(Condition condition, String part) {
        Map<String, String> results = new LinkedHashMap<>();
        results.put("id", Names.quoted(condition.id()));
        results.put("part", part.isEmpty() ? "" : Names.quoted(part));
        results.put("severity", Names.quoted(condition.severity() == Severity.HARD ? "hard" : "preferred"));
        results.put("evaluator", Names.quoted(condition.evaluator().name().toLowerCase(java.util.Locale.ROOT)));
        results.put("required", Names.quoted(required(condition)));
        results.put("clause", Names.quoted(condition.sourceRef()));
        return results;
    }

    /** A figure reads shortest; everything else is said in the notice's words. */
    private static String required(Condition condition) {
        String unit = Objects.requireNonNullElse(condition.unit(), "");
        if (condition.evaluator() != Evaluator.DMN || condition.field() == null || condition.op() == null) {
            return condition.noteZh();
        }
        if (condition.op() == Op.GE || condition.op() == Op.LE) {
            return condition.noteZh()
                    + "（"
                    + (condition.op() == Op.GE ? "不低于" : "不超过")
                    + Names.number(Objects.requireNonNull(condition.value()))
                    + unit
                    + "）";
        }
        return condition.op() == Op.AGE_YEARS_GE ? "至提交申报之日注册满" + condition.value() + "年" : condition.noteZh();
    }

    DmnTable materials() {
        DmnTable table = new DmnTable(
                leaf.programme(),
                "required-materials-" + leaf.category(),
                leaf.nameZh() + "材料清单",
                "命中的行即为这份申报必须提供的材料，按装订顺序排列。",
                "RULE ORDER",
                null,
                List.of(
                        new Output("material", "材料编号", "string"),
                        new Output("demand", "要求", "string"),
                        new Output("copies", "份数", "integer"),
                        new Output("form", "形式", "string"),
                        new Output("clause", "依据条款", "string")));
        leaf.materials().forEach(material -> {
            List<Branch> cases = material.requiredWhen() == null
                    ? Branches.nothing().toList()
                    : branches.of(material.requiredWhen());
            Map<String, String> results = new LinkedHashMap<>();
            results.put("material", Names.quoted(material.id()));
            results.put("demand", Names.quoted(material.isVoluntary() ? "optional" : "required"));
            results.put("copies", material.copies() == null ? "" : String.valueOf(material.copies()));
            results.put("form", Names.quoted(Wording.form(material)));
            results.put("clause", Names.quoted(material.sourceRef()));
            String id = Names.pascal(material.id().replaceFirst("^[a-z]+-m-", ""));
            cases.forEach(branch -> table.row(id, material.nameZh(), branch.cells(), results));
        });
        if (leaf.materials().stream().allMatch(m -> m.requiredWhen() == null)) {
            // A table needs a column even where every material is always required.
            table.column(new Column("category", "申报类别", "string", "category"));
        }
        return table;
    }

    DmnTable scoring() {
        int dimensions = leaf.scoringDimensions().size();
        DmnTable table = new DmnTable(
                leaf.programme(),
                "scoring-" + leaf.category(),
                leaf.nameZh() + "专家评分",
                "通知没有给出权重，" + dimensions + "个维度等权；每个维度0到100分，命中行的结果相加为总分。",
                "COLLECT",
                "SUM",
                List.of(new Output("points", "计入总分", "double")));
        leaf.scoringDimensions()
                .forEach(dimension -> table.row(
                        Names.pascal(dimension.id().replaceFirst("^[a-z]+-s-", "")),
                        dimension.nameZh() + "占" + dimensions + "分之一",
                        Map.of(scored(dimension), "[0..100]"),
                        Map.of("points", "`" + dimension.id() + "` / " + dimensions)));
        return table;
    }

    private static Column scored(ScoringDimension dimension) {
        return new Column(dimension.id(), dimension.nameZh() + "（0—100分）", "double", "`" + dimension.id() + "`");
    }
}
