package org.shenbao.routing.process.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Milestone;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Stage;
import org.shenbao.routing.Message;

/** What the rest of the product expects of a process: its notice's stages, known ends, the messages that it is told. */
final class ProcessRules {

    static final String APPLICANT = "applicant";

    /** Messages that the product sends to processes under these keys. */
    private static final Map<String, Message> AWAITED = Map.of(
            "supplement", Message.SUPPLEMENTED,
            "expert-review", Message.RANKED,
            "public-notice", Message.NOTICE_CLEARED,
            "recommendation-package", Message.DEADLINE_PASSED,
            "review-panel", Message.SCORECARDS_COMPLETE,
            "notice-publication", Message.NOTICE_PERIOD_OVER);

    /** Tasks that pages of the product look for by their ids. */
    private static final Map<String, List<String>> TASKS = Map.of(
            "recommendation-package", List.of("UserTask_ComposePackage", "UserTask_RegisterArrival"),
            "review-panel", List.of("UserTask_FormPanel", "UserTask_FixRanking"),
            "notice-publication", List.of("UserTask_PublishNotice", "UserTask_ConcludeNotice"),
            "inspection", List.of("UserTask_ScheduleInspection", "UserTask_EnterFindings"));

    private final Programmes programmes;

    ProcessRules(Programmes programmes) {
        this.programmes = programmes;
    }

    void check(Markup definitions, Findings findings) {
        Map<String, String> messages = definitions
                .children("message")
                .collect(Collectors.toMap(Markup::id, message -> message.value("name"), (a, b) -> a));
        definitions
                .all()
                .filter(element -> element.attribute("messageRef") != null)
                .forEach(element -> message(element, messages, findings));
        definitions.children("process").forEach(process -> {
            Set<String> awaited = process.all()
                    .map(element -> messages.getOrDefault(element.value("messageRef"), ""))
                    .collect(Collectors.toSet());
            contract(process, awaited, findings);
            programmes.all().stream()
                    .filter(programme -> programme.code().equals(process.id()))
                    .forEach(programme -> programme(programme, process, awaited, findings));
            similarStages(process, findings);
        });
    }

    private static void message(Markup element, Map<String, String> messages, Findings findings) {
        String name = messages.getOrDefault(element.value("messageRef"), "");
        if (Message.of(name).isEmpty()) {
            findings.note(
                    element,
                    Rule.MESSAGE_UNKNOWN,
                    "系统不会发出消息 " + (name.isEmpty() ? element.value("messageRef") : name),
                    "请改用系统会发出的消息："
                            + Arrays.stream(Message.values()).map(Message::id).collect(Collectors.joining("、")) + "。");
        }
    }

    private static void contract(Markup process, Set<String> awaited, Findings findings) {
        Optional.ofNullable(AWAITED.get(process.id()))
                .filter(message -> !awaited.contains(message.id()))
                .ifPresent(message -> findings.note(
                        process, Rule.MESSAGE_NOT_AWAITED, "流程" + process.title() + "没有接收消息 " + message.id() + " 的节点"));
        Set<String> tasks =
                process.all().filter(e -> e.is("userTask")).map(Markup::id).collect(Collectors.toSet());
        TASKS.getOrDefault(process.id(), List.of()).stream()
                .filter(task -> !tasks.contains(task))
                .forEach(task -> findings.note(process, Rule.PRODUCT_TASK, "流程" + process.title() + "缺少任务 " + task));
    }

    private static void programme(Programme programme, Markup process, Set<String> awaited, Findings findings) {
        Set<String> drawn = process.all().map(node -> node.property("stage")).collect(Collectors.toSet());
        programme.stages().stream()
                .filter(stage -> !stage.actor().equals(APPLICANT) && !drawn.contains(stage.key()))
                .forEach(stage -> findings.note(
                        process,
                        Rule.STAGE_REQUIRED,
                        "缺少申报指南规定的环节“" + stage.nameZh() + "”（" + stage.sourceRef() + "）",
                        "请补画该环节，并在“环节”的列表中选择“" + stage.nameZh() + "”。"));
        process.all().filter(node -> node.is("endEvent")).forEach(end -> outcome(end, findings));
        Set<String> milestones =
                programme.milestones().stream().map(Milestone::key).collect(Collectors.toSet());
        process.all()
                .filter(node -> !node.property("milestone").isEmpty())
                .filter(node -> !milestones.contains(node.property("milestone")))
                .forEach(node -> findings.note(
                        node,
                        Rule.MILESTONE_UNKNOWN,
                        "本专项没有时间节点 " + node.property("milestone"),
                        "请改用本专项已有的时间节点：" + String.join("、", milestones) + "。"));
        Stream.of(Message.WITHDRAWN, Message.DEADLINE_PASSED)
                .filter(message -> !awaited.contains(message.id()))
                .forEach(message -> findings.note(process, Rule.WITHDRAWAL, "流程没有接收消息 " + message.id() + " 的事件子流程"));
    }

    private static void outcome(Markup end, Findings findings) {
        String outcome = end.property("outcome");
        if (Arrays.stream(Outcome.values()).noneMatch(known -> known.key().equals(outcome))) {
            findings.note(
                    end,
                    Rule.END_OUTCOME,
                    "结束事件" + end.title() + (outcome.isEmpty() ? "没有写明办结结果" : "的办结结果 " + outcome + " 无法识别"),
                    "请在“办结结果”中选择以下之一："
                            + Arrays.stream(Outcome.values())
                                    .map(Outcome::nameZh)
                                    .collect(Collectors.joining("、"))
                            + "。");
        }
    }

    /** A stage of the analyst's own is welcome, a misspelt one is not. */
    private void similarStages(Markup process, Findings findings) {
        Map<String, String> known = programmes.all().stream()
                .flatMap(programme -> programme.stages().stream())
                .collect(Collectors.toMap(Stage::key, Stage::nameZh, (a, b) -> a));
        process.all()
                .filter(node -> !node.property("stage").isEmpty() && !known.containsKey(node.property("stage")))
                .forEach(node -> known.entrySet().stream()
                        .filter(stage -> Similarity.isNear(stage.getKey(), node.property("stage"), 1))
                        .findFirst()
                        .ifPresent(stage -> findings.note(
                                node,
                                Rule.STAGE_SIMILAR,
                                "环节标识 " + node.property("stage") + " 与已有的 " + stage.getKey() + "（" + stage.getValue()
                                        + "）只差一个字母")));
    }
}
