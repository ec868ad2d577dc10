package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.ProjectApplication;
import org.shenbao.application.ProjectApplicationFixtures;
import org.shenbao.support.MapperTest;
import org.shenbao.support.WorkingDays;
import org.shenbao.support.WorkingTime;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@Import(StayWriter.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class StageStayMapperTest {

    private static final Instant ENTERED = Instant.parse("2027-10-08T04:00:59.999Z");
    private static final Instant LEFT = Instant.parse("2027-10-08T06:02:00.123Z");
    private static final Instant DUE = Instant.parse("2027-10-22T15:59:59Z");

    private static final ProjectApplication APPLICATION = ProjectApplicationFixtures.aSubmittedApplication(
            new ApplicationId(7), "qd-district-miit.huangdao", ENTERED);

    private final StageStayMapper stays;
    private final StayWriter writer;
    private final JdbcTemplate sql;

    StageStayMapperTest(StageStayMapper stays, StayWriter writer, JdbcTemplate sql) {
        this.stays = stays;
        this.writer = writer;
        this.sql = sql;
    }

    @BeforeEach
    void an_application_of_a_round_with_a_milestone() {
        sql.update("INSERT INTO project_application (id, round_id, programme, category, credit_code, org_name,"
                + " district_body, stage, stage_since, answers, version, created_by, created_at, updated_at) VALUES"
                + " (7, 7, 'qingdao-2020', 'qd-integration', '91370211MA3C0ABCXK', '海智', 'qd-district-miit.huangdao',"
                + " 'submitted', CURRENT_TIMESTAMP, '{}', 1, 'haizhi', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)");
        sql.update("INSERT INTO programme (code, title, programme_year, definition, digest, loaded_at) VALUES"
                + " ('qingdao-2020', '青岛', 2020, '{}', 'x', CURRENT_TIMESTAMP)");
        sql.update("INSERT INTO round (id, programme, round_year, title, state, budget_wan, publicity_working_days,"
                + " opens_at, version) VALUES (7, 'qingdao-2020', 2027, '2027', 'open', 0, 5, CURRENT_TIMESTAMP, 1)");
        sql.update("INSERT INTO round_milestone (round_id, milestone_key, milestone_type, value_zh, passes_at) VALUES"
                + " (7, 'cutoff', 'deadline', '10月22日前', TIMESTAMP '2027-10-22 16:00:00')");
    }

    @Test
    void a_stay_is_open_until_it_is_left_once() {
        insert(aStay("review:1", "cutoff"));

        assertThat(stays.open(7)).singleElement().satisfies(open -> {
            assertThat(open.taskId()).isEqualTo("task-1");
            assertThat(open.body()).isEqualTo("qd-district-miit.huangdao");
            assertThat(open.enteredAt()).isEqualTo(ENTERED);
            assertThat(open.dueAt()).isEqualTo(DUE);
            assertThat(open.rootNode()).isEqualTo("CallActivity_Review");
        });

        assertThat(leave("review:1", "pass")).isTrue();
        assertThat(leave("review:1", "reject")).isFalse();
        assertThat(stays.open(7)).isEmpty();
        assertThat(stays.of(7)).singleElement().satisfies(stay -> {
            assertThat(stay.leftAt()).isEqualTo(LEFT);
            assertThat(stay.outcome()).isEqualTo("pass");
        });
    }

    @Test
    void a_stay_says_whose_it_is_and_how_long_it_took() {
        insert(aStay("review:1", null));
        leave("review:1", null);

        Map<String, Object> row = sql.queryForMap("SELECT round_id, programme, category, district_body, due_at,"
                + " calendar_minutes, working_minutes FROM stage_stay");
        assertThat(List.copyOf(row.keySet())).isNotEmpty();
        assertThat(row.get("round_id")).isEqualTo(7L);
        assertThat(row.get("programme")).isEqualTo("qingdao-2020");
        assertThat(row.get("category")).isEqualTo("qd-integration");
        assertThat(row.get("district_body")).isEqualTo("qd-district-miit.huangdao");
        assertThat(row.get("due_at")).isNull();
        assertThat(row.get("calendar_minutes")).isEqualTo(122); // 12:00 to 14:02 by the clock
        assertThat(row.get("working_minutes")).isEqualTo(61);
    }

    @Test
    void a_task_s_own_due_date_goes_before_the_milestone_s() {
        insert(aStay("review:1", "review", "cutoff", LEFT));

        assertThat(stays.open(7).get(0).dueAt()).isEqualTo(LEFT);
    }

    @Test
    void a_due_date_that_was_taken_away_is_gone() {
        insert(aStay("review:1", "cutoff"));

        stays.dueAt(7, "review:1", null);

        assertThat(stays.open(7).get(0).dueAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            review!,                                         review,     false
            review supplement review!,                       review,     true
            review supplement review supplement review!,     review,     true
            review supplement review recheck!,               recheck,    false
            site-check site-check!,                          site-check, false
            site-check supplement site-check site-check!,    site-check, false
            review supplement review site-check site-check!, site-check, false
            supplement review!,                              review,     false
            """)
    void only_what_was_returned_for_a_supplement_came_back(String way, String stage, boolean cameBack) {
        int step = 0;
        for (String one : way.split(" ")) {
            String stay = "stay:" + step++;
            // An exclamation mark: still there.
            insert(aStay(stay, one.replace("!", ""), null, null));
            if (!one.endsWith("!")) {
                leave(stay, null);
            }
        }

        assertThat(stays.lastLeft(7, stage, null).cameBack()).isEqualTo(cameBack);
    }

    @Test
    void what_is_being_left_counts_as_left_and_is_named() {
        insert(aStay("stay:1", "review", null, null));
        leave("stay:1", "return");
        insert(aStay("stay:2", "supplement", null, null));
        long supplement = stays.open(7).get(0).id();

        assertThat(stays.lastLeft(7, "review", null).cameBack()).isFalse();
        assertThat(stays.lastLeft(7, "review", "stay:2").cameBack()).isTrue();
        assertThat(stays.lastLeft(7, "review", "stay:2").leaving()).isEqualTo(supplement);
        assertThat(stays.lastLeft(7, "review", "stay:3").leaving()).isZero();
    }

    @Test
    void one_stay_ends_and_the_next_begins_in_one_statement() throws InterruptedException {
        insert(aStay("review:1", null));
        long id = stays.open(7).get(0).id();
        Map<String, Object> before = row("review:1");
        TimeUnit.MILLISECONDS.sleep(2);

        writer.leaveAndInsert(
                leaving("review:1", "pass"), id, aStay("review:2", "recheck", "cutoff", DUE), APPLICATION);

        Map<String, Object> left = row("review:1");
        assertThat(left.get("left_at")).isEqualTo(LocalDateTime.ofInstant(LEFT, ZoneOffset.UTC));
        assertThat(left.get("outcome")).isEqualTo("pass");
        assertThat(left.get("calendar_minutes")).isEqualTo(122);
        assertThat(left.get("working_minutes")).isEqualTo(61);
        assertThat((LocalDateTime) left.get("changed_at")).isAfter((LocalDateTime) before.get("changed_at"));
        Set<String> ends = Set.of("left_at", "outcome", "calendar_minutes", "working_minutes", "changed_at");
        left.keySet().removeAll(ends);
        before.keySet().removeAll(ends);
        assertThat(left).isEqualTo(before);
        assertThat(stays.open(7)).singleElement().satisfies(open -> {
            assertThat(open.id()).isGreaterThan(id);
            assertThat(open.stage()).isEqualTo("recheck");
            assertThat(open.dueAt()).isEqualTo(DUE);
        });
    }

    @Test
    void who_was_quicker_has_ended_the_stay() {
        insert(aStay("review:1", null));
        long id = stays.open(7).get(0).id();
        leave("review:1", null);
        Map<String, Object> left = row("review:1");

        Leaving late = new Leaving(7, "review:1", LEFT.plusSeconds(600), 1071, "pass");
        writer.leaveAndInsert(late, id, aStay("review:2", null), APPLICATION);

        assertThat(row("review:1")).isEqualTo(left);
        assertThat(stays.open(7)).hasSize(1);
    }

    private Map<String, Object> row(String activityInstanceId) {
        Map<String, Object> row =
                sql.queryForMap("SELECT * FROM stage_stay WHERE activity_instance_id = ?", activityInstanceId);
        row.replaceAll((column, value) -> value instanceof Timestamp time ? time.toLocalDateTime() : value);
        return row;
    }

    private boolean leave(String activityInstanceId, @Nullable String outcome) {
        return writer.leave(leaving(activityInstanceId, outcome));
    }

    private static Leaving leaving(String activityInstanceId, @Nullable String outcome) {
        return new Leaving(7, activityInstanceId, LEFT, 1061, outcome);
    }

    @Test
    void what_lasts_is_counted_by_the_office_hours_of_today_and_what_is_over_as_it_was() {
        insert(aStay("review:1", null));
        insert(aStay("review:2", null));
        leave("review:1", null);
        WorkingTime longer = new WorkingTime(
                new WorkingDays(Map.of()), List.of(new WorkingTime.Hours(LocalTime.of(8, 0), LocalTime.of(18, 0))));

        new OpenStaysRecount(stays, longer).recount();

        assertThat(stays.of(7)).extracting(StageStay::enteredWork).containsExactly(1000, longer.minutes(ENTERED));
    }

    @Test
    void what_lasts_is_due_when_the_milestone_passes() {
        insert(aStay("review:1", "cutoff"));
        insert(aStay("review:2", "another"));
        insert(aStay("review:3", "cutoff"));
        leave("review:3", null);

        assertThat(stays.due(7, "cutoff", LEFT)).isOne();
        assertThat(stays.due(7, "cutoff", LEFT)).isZero();
        assertThat(stays.due(4, "cutoff", DUE)).isZero();
        assertThat(stays.of(7)).extracting(StageStay::dueAt).containsExactly(LEFT, null, DUE);
    }

    @Test
    void every_change_is_stamped_by_the_clock_of_the_database() throws InterruptedException {
        insert(aStay("review:1", null));
        LocalDateTime inserted = changedAt();
        TimeUnit.MILLISECONDS.sleep(2);
        stays.dueAt(7, "review:1", DUE);
        LocalDateTime attached = changedAt();
        TimeUnit.MILLISECONDS.sleep(2);
        stays.migrated(stays.open(7).get(0).at(2, "UserTask_New", "复查", "recheck", "expert", null, "cutoff"));

        assertThat(inserted).isBefore(attached);
        assertThat(attached).isBefore(changedAt());
        assertThat(stays.open(7)).singleElement().satisfies(stay -> {
            assertThat(stay.nodeId()).isEqualTo("UserTask_New");
            assertThat(stay.definitionVersion()).isEqualTo(2);
            assertThat(stay.rootVersion()).isEqualTo(1);
            assertThat(stay.rootNode()).isEqualTo("CallActivity_Review");
            assertThat(stay.milestone()).isEqualTo("cutoff");
        });
    }

    private @Nullable LocalDateTime changedAt() {
        return sql.queryForObject("SELECT changed_at FROM stage_stay", LocalDateTime.class);
    }

    private void insert(StageStay stay) {
        writer.insert(stay, APPLICATION);
    }

    private static StageStay aStay(String activityInstanceId, @Nullable String milestone) {
        return aStay(activityInstanceId, "district-preliminary-review", milestone, null);
    }

    private static StageStay aStay(
            String activityInstanceId, String stage, @Nullable String milestone, @Nullable Instant dueAt) {
        return StageStayFixtures.aStay(APPLICATION.id(), stage, activityInstanceId, ENTERED, 1000, milestone, dueAt);
    }
}
