package org.shenbao.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;

/** No table, whoever wrote it, keeps the system busy for long or fills its memory. */
class FeelBudgetTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TEN = "[1,2,3,4,5,6,7,8,9,10]";

    private final BundledTables tables = new BundledTables();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i) > 0",
                "some i in 1..amount satisfies i < 0",
                "count(for a in L, b in L, c in L, d in L, e in L return a) > 0",
                "count(for a in L return for b in L return for c in L return for d in L return for e in L return"
                        + " for f in L return 1) > 0",
                "every a in L satisfies every b in L satisfies every c in L satisfies every d in L satisfies every e in L"
                        + " satisfies every f in L satisfies a + b + c + d + e + f > 0"
            })
    void what_would_not_end_is_cut_short(String cell) {
        String text = cell.replace("L", TEN);

        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> evaluate(table(text, "\"x\"")))
                        .isInstanceOf(FaultyDecision.class)
                        .hasMessageContaining("计算量超过上限"));
    }

    @Test
    void an_output_that_needs_no_variable_is_cut_short_when_it_is_compiled() {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> tables.compile(
                                "t",
                                table("1", "count(for i in 1..1000000000 return i)")
                                        .getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(FaultyDecision.class));
    }

    @Test
    void what_a_table_needs_in_earnest_is_well_within_the_budget() {
        String sums = "sum(for i in 1..1000 return i * amount) > 0 and (some i in 1..500 satisfies i > 499)";

        assertThat(evaluate(table(sums, "\"x\"")).evaluate(variables())).hasSize(1);
    }

    @Test
    void whoever_waits_no_longer_interrupts_it() {
        RuleTable table =
                tables.compile("t", table("count(amounts) > 0", "\"x\"").getBytes(StandardCharsets.UTF_8));

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> table.evaluate(variables())).isInstanceOf(FaultyDecision.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void decisions_of_the_process_engine_have_the_same_budget_and_decide_the_same() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(new MeasuredFeel());
        DmnEngine engine = configuration.buildEngine();

        assertThat(decide(engine, "count([1,2,3][item > 1]) = 2")).isEqualTo("x");
        assertThat(decide(engine, "> 4")).isEqualTo("x");
        assertThat(decide(engine, "< 4")).isNull();
        assertThat(decide(engine, "unknown = 1")).isNull();
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> decide(engine, "count(for i in 1..1000000000 return i) > 0"))
                        .hasStackTraceContaining("计算量超过上限"));
    }

    private static Object decide(DmnEngine engine, String cell) {
        return engine
                .evaluateDecisionTable(
                        engine.parseDecision(
                                "t",
                                new java.io.ByteArrayInputStream(
                                        table(cell, "\"x\"").getBytes(StandardCharsets.UTF_8))),
                        Variables.putValue("amount", 5))
                .stream()
                .findFirst()
                .map(result -> result.getEntry("id"))
                .orElse(null);
    }

    private RuleTable evaluate(String model) {
        RuleTable table = tables.compile("t", model.getBytes(StandardCharsets.UTF_8));
        table.evaluate(variables());
        return table;
    }

    private static Map<String, Object> variables() {
        return Map.of("amount", 1_000_000_000L, "amounts", java.util.List.of(1, 2));
    }

    private static String table(String cell, String output) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="t" name="试验"><decisionTable id="table" hitPolicy="FIRST">
                    <input id="i"><inputExpression id="ie"><text>amount</text></inputExpression></input>
                    <output id="o" name="id"/>
                    <rule id="r"><inputEntry id="c"><text><![CDATA[%s]]></text></inputEntry>
                      <outputEntry id="e"><text><![CDATA[%s]]></text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(cell, output);
    }
}
