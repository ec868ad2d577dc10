package org.shenbao.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.DecisionFixtures;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.Evaluation.Verdict;
import org.shenbao.decision.EvaluationContext;
import org.shenbao.decision.FaultyDecision;
import org.springframework.core.io.ClassPathResource;

/** What an analyst deploys decides, at once and without a restart. */
class DeployedTablesTest {

    private static final Leaf LEAF = DecisionFixtures.integration();
    private static final String KEY = "eligibility-qd-integration";

    private ProcessEngine engine;
    private DeployedTables tables;
    private Decisions decisions;

    @BeforeEach
    void start() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("decision-" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setAuthorizationEnabled(true);
        engine = configuration.buildProcessEngine();
        tables = new DeployedTables(engine.getRepositoryService(), engine.getIdentityService(), Clock.systemUTC());
        decisions = DecisionFixtures.decisions(tables);
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    private static String bundled() throws IOException {
        return new ClassPathResource("dmn/qingdao-2020/" + KEY + ".dmn").getContentAsString(StandardCharsets.UTF_8);
    }

    private void deploy(String model) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(KEY + ".dmn", model)
                .deploy();
    }

    private Evaluation evaluate() {
        Map<String, Object> answers = DecisionFixtures.eligibleAnswers();
        answers.put("windowInvestmentExclTaxWan", new BigDecimal("60"));
        return decisions.evaluate(LEAF, answers, EvaluationContext.selfCheck(DecisionFixtures.TODAY));
    }

    @Test
    void before_anything_is_deployed_the_table_of_the_product_decides() {
        assertThat(evaluate().verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(evaluate().decision().version()).isZero();
    }

    @Test
    void a_changed_threshold_decides_from_its_deployment_on() throws IOException {
        deploy(bundled());
        Evaluation before = evaluate();

        deploy(bundled().replace("&gt;= 50", "&gt;= 80"));
        Evaluation after = evaluate();

        assertThat(before.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(before.decision().version()).isEqualTo(1);
        assertThat(after.verdict()).isEqualTo(Verdict.INELIGIBLE);
        assertThat(after.decision()).isEqualTo(new Evaluation.DecisionVersion(KEY, 2));
    }

    @Test
    void the_table_binds_a_caller_who_may_not_read_the_repository() throws IOException {
        deploy(bundled());
        engine.getIdentityService().setAuthentication("huangdao", List.of("officers.qd-district-miit.huangdao"));

        assertThat(evaluate().decision().version()).isEqualTo(1);
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("huangdao");
    }

    @Test
    void a_cell_that_cannot_judge_its_input_is_the_analysts_fault_not_the_applicants() throws IOException {
        deploy(bundled().replace("&gt;= 50", "&gt;= \"fifty\""));

        assertThatThrownBy(this::evaluate).isInstanceOf(FaultyDecision.class).hasMessageContaining(KEY);
    }

    @Test
    void a_misspelt_expression_is_reported_with_its_text() throws IOException {
        String misspelt = bundled().replace("&gt;= 50", "&gt;&gt; 50");

        assertThatThrownBy(() -> deployAndEvaluate(misspelt))
                .isInstanceOf(FaultyDecision.class)
                .hasMessageContaining(">> 50");
    }

    private void deployAndEvaluate(String model) {
        deploy(model);
        evaluate();
    }
}
