package org.shenbao.modelling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library as people look through it: every model once, with what runs on it. */
@Service
@Transactional(readOnly = true)
public class ModelLibrary {

    private final Models models;
    private final ModelVersionMapper mapper;
    private final ScenarioResultMapper results;

    ModelLibrary(Models models, ModelVersionMapper mapper, ScenarioResultMapper results) {
        this.models = models;
        this.mapper = mapper;
        this.results = results;
    }

    /** By programme, diagrams first; a constant number of statements. */
    public List<Entry> entries() {
        Map<String, Integer> running = mapper.running().stream()
                .collect(
                        Collectors.toMap(ModelVersionMapper.Count::definitionKey, ModelVersionMapper.Count::instances));
        return models.newest().stream()
                .sorted(Comparator.comparing(ModelVersion::kind).thenComparing(ModelVersion::title))
                .map(version -> entry(version, running))
                .toList();
    }

    /** @throws NotFound when there is no such model */
    public Entry entry(String name) {
        return entries().stream()
                .filter(entry -> entry.newest().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("模型"));
    }

    /** How many instances were ever started, by version; empty for what is no diagram. */
    public Map<Integer, Integer> started(ModelVersion model) {
        return model.kind() == ModelKind.BPMN
                ? mapper.started(model.definitionKey()).stream()
                        .collect(Collectors.toMap(
                                ModelVersionMapper.Started::version, ModelVersionMapper.Started::instances))
                : Map.of();
    }

    /** How the scenarios went when a version was put live, by version; none for what shipped or was rolled back to. */
    public Map<Integer, List<PlayedScenario>> played(String name) {
        return results.ofModel(name).stream()
                .collect(Collectors.groupingBy(
                        ScenarioResultMapper.Result::version,
                        Collectors.mapping(ScenarioResultMapper.Result::scenario, Collectors.toList())));
    }

    private static Entry entry(ModelVersion version, Map<String, Integer> running) {
        return new Entry(
                version, version.kind() == ModelKind.BPMN ? running.getOrDefault(version.definitionKey(), 0) : null);
    }

    /** @param running instances of all versions; null for what is no diagram */
    public record Entry(ModelVersion newest, @Nullable Integer running) {}
}
