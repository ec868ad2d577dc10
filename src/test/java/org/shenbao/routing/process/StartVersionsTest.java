package org.shenbao.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ApplicationSubmitted;
import org.shenbao.catalogue.Rounds;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.StartVersions;
import org.shenbao.routing.SubmittedApplications;
import org.shenbao.support.ApplicationTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A new version of a route that only some bodies' new applications take. */
@ApplicationTest
class StartVersionsTest {

    private static final String ROUTE = "qingdao-2020";
    private static final String HUANGDAO = "qd-district-miit.huangdao";

    private final StartVersions versions;
    private final StageStays stays;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final SubmittedApplications applications;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private String deployment = "";
    private int steady;

    StartVersionsTest(
            StartVersions versions,
            StageStays stays,
            RepositoryService repository,
            RuntimeService runtime,
            JdbcTemplate sql,
            Rounds rounds,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.stays = stays;
        this.repository = repository;
        this.runtime = runtime;
        this.applications = new SubmittedApplications(sql, rounds);
        this.transaction = transaction;
        this.events = events;
    }

    @BeforeEach
    void a_newer_version() throws IOException {
        steady = newest();
        String xml = new ClassPathResource("bpmn/qingdao-2020/qingdao-2020.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("name=\"初审申报材料\"", "name=\"初审材料\"");
        deployment = repository
                .createDeployment()
                .addString("qingdao-2020.bpmn", xml)
                .deploy()
                .getId();
    }

    @AfterEach
    void as_it_was() {
        versions.complete(ROUTE);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void the_bodies_that_try_it_start_on_the_newest_and_the_others_on_the_steady_version() {
        versions.tryOut(ROUTE, steady + 1, steady, List.of(HUANGDAO));

        assertThat(startedOn(HUANGDAO)).isEqualTo(steady + 1);
        assertThat(startedOn("qd-district-miit.chengyang")).isEqualTo(steady);
    }

    @Test
    void a_body_tries_it_with_all_that_are_below_it() {
        versions.tryOut(ROUTE, steady + 1, steady, List.of("qd-city-miit"));

        assertThat(startedOn(HUANGDAO)).isEqualTo(steady + 1);
    }

    @Test
    void after_the_trial_everybody_starts_on_the_newest() {
        versions.tryOut(ROUTE, steady + 1, steady, List.of("qd-district-miit.chengyang"));

        versions.complete(ROUTE);

        assertThat(startedOn(HUANGDAO)).isEqualTo(steady + 1);
    }

    @Test
    void a_trial_that_a_newer_version_overtook_is_over() {
        versions.tryOut(ROUTE, steady, steady - 1, List.of("qd-district-miit.chengyang"));

        assertThat(startedOn(HUANGDAO)).isEqualTo(steady + 1);
    }

    private int startedOn(String body) {
        ApplicationId id = applications.of(body);
        transaction.executeWithoutResult(status -> events.publishEvent(new ApplicationSubmitted(id)));
        int version = stays.open(id).get(0).definitionVersion();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult()
                .getId();
        runtime.deleteProcessInstance(instance, "the test is over");
        return version;
    }

    private int newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(ROUTE)
                .latestVersion()
                .singleResult()
                .getVersion();
    }
}
