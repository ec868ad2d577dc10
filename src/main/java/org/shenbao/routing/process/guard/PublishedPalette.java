package org.shenbao.routing.process.guard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.Outcome;
import org.shenbao.catalogue.Programmes;
import org.shenbao.routing.Message;
import org.shenbao.routing.ModelPalette;
import org.shenbao.routing.PublishedBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** The palette as it is published: what stands in these lists passes the gate. */
@Component
class PublishedPalette implements ModelPalette {

    /** Stages that no notice names. */
    private static final Map<String, String> OWN = Map.of(
            "supplement", "退回补正",
            "recommendation", "编报推荐材料",
            "package-arrival", "登记收件",
            "public-notice", "公示");

    private final PublishedBeans published;
    private final Programmes programmes;

    PublishedPalette(PublishedBeans published, Programmes programmes) {
        this.published = published;
        this.programmes = programmes;
    }

    @Override
    public List<Choice> stages() {
        Map<String, String> stages = new LinkedHashMap<>();
        programmes.all().stream()
                .flatMap(programme -> programme.stages().stream())
                .filter(stage -> !stage.actor().equals(ProcessRules.APPLICANT))
                .forEach(stage -> stages.putIfAbsent(stage.key(), stage.nameZh()));
        OWN.forEach(stages::putIfAbsent);
        return stages.entrySet().stream()
                .map(stage -> Choice.of(stage.getKey(), stage.getValue()))
                .toList();
    }

    @Override
    public List<Choice> groups() {
        return List.of(
                Choice.of("${officers.of(districtBody)}", "受理申报的主管部门经办人"),
                Choice.of("${officers.of(cityBody)}", "上一级主管部门经办人"),
                Choice.of("${officers.of(intakeBody)}", "接收推荐材料的部门经办人"),
                Choice.of("${officers.at('district', districtBody)}", "区（县）主管部门经办人"),
                Choice.of("${officers.at('city', districtBody)}", "市级主管部门经办人"),
                Choice.of("${officers.at('province', districtBody)}", "省级主管部门经办人"),
                Choice.of("${officers.at('ministry', districtBody)}", "工业和信息化部经办人"));
    }

    @Override
    public List<Choice> delegates() {
        return beans(JavaDelegate.class);
    }

    @Override
    public List<Choice> taskListeners() {
        return beans(TaskListener.class);
    }

    private List<Choice> beans(Class<?> kind) {
        return published.names().stream()
                .filter(name -> isA(kind, published.typeOf(name)))
                .map(this::bean)
                .toList();
    }

    private static boolean isA(Class<?> kind, @Nullable Class<?> type) {
        return type != null && kind.isAssignableFrom(type);
    }

    private Choice bean(String name) {
        Class<?> type = published.typeOf(name);
        PublishedBean said =
                type == null ? null : AnnotatedElementUtils.findMergedAnnotation(type, PublishedBean.class);
        return said == null || said.label().isEmpty()
                ? Choice.of("${" + name + "}", name)
                : new Choice("${" + name + "}", said.label(), said.description());
    }

    @Override
    public List<Choice> messages() {
        return Arrays.stream(Message.values())
                .map(message -> Choice.of(message.id(), message.nameZh()))
                .toList();
    }

    @Override
    public List<Choice> outcomes() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> Choice.of(outcome.key(), outcome.nameZh()))
                .toList();
    }
}
