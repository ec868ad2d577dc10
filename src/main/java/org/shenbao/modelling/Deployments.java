package org.shenbao.modelling;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.shenbao.modelling.Entrance.Passage;
import org.shenbao.modelling.ModelVersion.Source;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem;
import org.shenbao.support.Problem.FieldError;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts models live: all files of a deployment or none. */
@Service
@Transactional
public class Deployments {

    private static final int LONGEST_REASON = 1000;

    private final RepositoryService repository;
    private final Entrance entrance;
    private final CurrentActor actors;

    Deployments(@Lazy RepositoryService repository, Entrance entrance, CurrentActor actors) {
        this.repository = repository;
        this.entrance = entrance;
        this.actors = actors;
    }

    /**
     * An analyst puts models live alone.
     *
     * @param files name to content
     * @throws org.shenbao.support.Forbidden when the caller is no analyst
     * @throws FourEyesRequired when models come in through changes only
     * @throws InvalidInput when there is no file or no reason
     * @throws ModelRefused when one of them may not run
     */
    public Deployed deploy(Map<String, byte[]> files, String reason) {
        String author = actors.require(org.shenbao.identity.Role.ANALYST).username();
        if (files.isEmpty()) {
            throw InvalidInput.of("files", "请选择要部署的模型文件。");
        }
        return deploy("直接部署", files, Origin.direct(Source.API, author, reason("reason", reason)));
    }

    Deployed deploy(String title, Map<String, byte[]> files, Origin origin) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(title).source(origin.source().word());
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        Passage passage = Passage.of(origin);
        try {
            String id = entrance.pass(passage, deployment::deployWithResult).getId();
            List<String> names =
                    passage.deployed().stream().map(ModelVersion::name).toList();
            return new Deployed(
                    id,
                    passage.deployed(),
                    files.keySet().stream()
                            .filter(name -> !names.contains(name))
                            .sorted()
                            .toList());
        } catch (ProcessEngineException e) {
            throw understandable(e, files);
        }
    }

    /** @throws InvalidInput when it says nothing, or too much */
    static String reason(String field, String text) {
        if (text.isBlank()) {
            throw InvalidInput.of(field, "请说明原因。");
        }
        if (text.length() > LONGEST_REASON) {
            throw InvalidInput.of(field, "原因不超过 " + LONGEST_REASON + " 字。");
        }
        return text.strip();
    }

    private static RuntimeException understandable(ProcessEngineException e, Map<String, byte[]> files) {
        return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof Problem
                        || cause instanceof ParseException
                        || cause instanceof DmnEngineException)
                .findFirst()
                .map(cause -> cause instanceof Problem known ? known : unparsable(cause, files))
                .map(RuntimeException.class::cast)
                .orElse(e);
    }

    private static Problem unparsable(Throwable cause, Map<String, byte[]> files) {
        if (cause instanceof ParseException refused) {
            return new ModelRefused(refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()
                            .map(error -> new FieldError(
                                    report.getResourceName() + ":" + error.getLine() + "#" + error.getMainElementId(),
                                    error.getMessage())))
                    .toList());
        }
        return ModelRefused.of(
                files.keySet().stream().sorted().collect(Collectors.joining("、")), "决策无法解析：" + cause.getMessage());
    }
}
