package org.shenbao.decision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.DecisionFixtures;
import org.shenbao.decision.Decisions;
import org.shenbao.decision.Evaluation;
import org.shenbao.decision.EvaluationContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

/**
 * The eligibility table of {@code qd-integration} evaluated with its explanation, against the stock DMN engine evaluating
 * the same table: the same file, the same answers, parsed beforehand by both, in one process. Run by {@code mvn -Pbench
 * verify}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EligibilityBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(EligibilityBenchmark.class);
    private static final int AT_LEAST = 10;

    /** The two take turns, so that a busy machine is busy for both. */
    private static final int ROUNDS = 3;

    private final Leaf leaf = DecisionFixtures.integration();
    private final Map<String, Object> answers = DecisionFixtures.eligibleAnswers();
    private final Decisions decisions = decisions();
    private final DmnEngine stock =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = stockDecision();
    private final Map<String, Object> variables = stockVariables();

    /** Compiled once, as {@link DeployedTables} does. */
    private static Decisions decisions() {
        BundledTables tables = new BundledTables();
        var table = tables.latest("qingdao-2020", "eligibility-qd-integration");
        return DecisionFixtures.decisions(tables).over(table);
    }

    private DmnDecision stockDecision() {
        ClassPathResource file = new ClassPathResource("dmn/qingdao-2020/eligibility-qd-integration.dmn");
        try (InputStream model = file.getInputStream()) {
            return stock.parseDecision("eligibility-qd-integration", model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> stockVariables() {
        Map<String, Object> typed = new HashMap<>();
        leaf.fields().keySet().forEach(key -> typed.put(key, null));
        typed.putAll(answers);
        typed.put("registrationDate", LocalDate.parse("2020-05-06"));
        typed.put("submissionDate", DecisionFixtures.TODAY);
        typed.put("windowInvestmentExclTaxWan", new BigDecimal("120.00"));
        return typed;
    }

    @Benchmark
    public Evaluation explained() {
        return decisions.evaluate(leaf, answers, EvaluationContext.selfCheck(DecisionFixtures.TODAY));
    }

    @Benchmark
    public DmnDecisionTableResult stockEngine() {
        return stock.evaluateDecisionTable(decision, variables);
    }

    @Test
    void explaining_is_at_least_ten_times_as_fast_as_the_stock_engine() throws RunnerException {
        assertThat(stockEngine().collectEntries("id"))
                .as("both find the same conditions met, what officials judge aside")
                .containsExactlyElementsOf(explained().conditions().stream()
                        .filter(c ->
                                List.of("met", "manual").contains(c.verdict().key()))
                        .filter(c -> c.declared() != null || c.verdict() == Evaluation.ConditionVerdict.MET)
                        .map(Evaluation.ConditionResult::id)
                        .toList());

        List<Double> stockRounds = new ArrayList<>();
        List<Double> explainedRounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            stockRounds.add(perSecond("stockEngine"));
            explainedRounds.add(perSecond("explained"));
        }
        double stockPerSecond = median(stockRounds);
        double explainedPerSecond = median(explainedRounds);
        double ratio = explainedPerSecond / stockPerSecond;

        LOG.info(
                "eligibility of qd-integration: explained {}/s, stock DMN engine {}/s, ratio {}",
                Math.round(explainedPerSecond),
                Math.round(stockPerSecond),
                String.format("%.1f", ratio));
        assertThat(ratio).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double perSecond(String method) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(EligibilityBenchmark.class.getName() + "." + method + "$")
                        .forks(0)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(1))
                        .build())
                .runSingle();
        return result.getPrimaryResult().getScore();
    }
}
