package org.shenbao.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.decision.FaultyDecision;
import org.shenbao.decision.RuleTable;
import org.shenbao.decision.Truth;

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

        isCutShort(text);
    }

    static Stream<String> sizes() {
        return Stream.of(
                doubling("\"xxxxxxxxxx\"", "a%1$d + a%1$d"),
                doubling("[1, 2, 3]", "concatenate(a%1$d, a%1$d)"),
                doubling("[1, 2, 3]", "[a%1$d, a%1$d]"),
                doubling("{x: 1}", "{x: a%1$d, y: a%1$d}"),
                "decimal(1, 2000000000) > 0",
                "decimal(1, -amount) > 0",
                "round half up(n: 1, scale: amount) > 0",
                "floor(1, amount) > 0",
                "string length(string(number(\"1e2000000000\"))) > 0",
                "string length(string join(for i in 1..9000 return \"x\", \"%s\")) > 0".formatted("y".repeat(3000)),
                "string length(replace(T, \"\", T)) > 0".replace("T", "string join(for i in 1..9000 return \"xyz\")"),
                "count(distinct values(for i in 1..9000 return i)) > 0");
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void what_would_fill_the_memory_is_cut_short(String cell) {
        isCutShort(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(T, \"(.*a){15}b\")",
                "matches(T, \"(.*a)\" + \"{15}b\")",
                "matches(pattern: \"(.*a){15}b\", input: T)",
                "matches(T + T + T, \"a*a*a*a*a*a*a*a*b\")",
                "matches(T, \"(.*A){15}b\", \"i\")",
                "replace(T, \"(.*a){15}b\", \"\") = \"\"",
                "replace(T, \"(.*A){15}b\", \"\", \"i\") = \"\"",
                "count(split(T, \"(.*a){15}b\")) > 5",
                "count(extract(T, \"(.*a){15}b\")) > 5",
                "matches(string join(for i in 1..9999 return \"aaaaaaaaaa\"), \"^(a|b)*$\")"
            })
    void a_pattern_that_tries_for_ever_is_cut_short(String cell) {
        isCutShort(cell.replace("T", "\"" + "a".repeat(40) + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(\"91370200MA3C\", \"^[0-9A-Z]+$\")",
                "matches(\"ABC\", \"b\", \"i\")",
                "not(matches(\"ABC\", \"b\"))",
                "replace(\"2027-10-22\", \"(\\d+)-(\\d+)\", \"$2/$1\") = \"10/2027-22\"",
                "replace(\"aBc\", \"b\", \"-\", \"i\") = \"a-c\"",
                "split(\"a;b;\", \";\") = [\"a\", \"b\", \"\"]",
                "extract(\"a1b22\", \"\\d+\") = [\"1\", \"22\"]",
                "matches(\"a\", \"[\") = null",
                "decimal(2.345, 2) = 2.34",
                "round half up(2.345, 2) = 2.35",
                "distinct values([1, 2, 1]) = [1, 2]",
                "contains(\"绿色工厂\", \"绿色\")",
                "string join([\"a\", \"b\"], \"、\") = \"a、b\""
            })
    void functions_answer_what_they_always_did(String cell) {
        assertThat(evaluate(table(cell, "\"x\""))
                        .evaluate(variables())
                        .get(0)
                        .cells()
                        .get(0)
                        .truth())
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void a_table_of_a_thousand_rows_may_be_read_by_every_condition() {
        List<Map<String, Object>> rows = IntStream.range(0, 1000)
                .mapToObj(i -> Map.<String, Object>of("name", "项目研发费用支出第" + i + "项", "amount", i, "year", 2027))
                .toList();
        String sums = IntStream.range(0, 40)
                .mapToObj(i -> "sum(amounts.amount[item != null]) > " + i)
                .collect(Collectors.joining(" and "));

        RuleTable table = tables.compile("t", table(sums, "\"x\"").getBytes(StandardCharsets.UTF_8));

        assertThat(table.evaluate(Map.of("amount", 1, "amounts", rows))).hasSize(1);
    }

    /** Each of 40 fields is twice the one before. */
    private static String doubling(String first, String twice) {
        StringBuilder fields = new StringBuilder("{a0: " + first);
        for (int i = 0; i < 40; i++) {
            fields.append(", a").append(i + 1).append(": ").append(twice.formatted(i));
        }
        return fields.append("}.a40 = null").toString();
    }

    private void isCutShort(String cell) {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> evaluate(table(cell, "\"x\"")))
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
            assertThatThrownBy(() -> table.evaluate(variables()))
                    .isInstanceOf(FaultyDecision.class)
                    .hasMessage("计算已中止");
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
        return Map.of("amount", 1_000_000_000L, "amounts", List.of(1, 2));
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
