package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.support.MapperTest;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ApplicationMapperTest {

    private static final Instant NOW = Instant.parse("2027-10-15T01:02:03.700Z");
    private static final Instant CUTOFF = Instant.parse("2027-10-22T16:00:00Z");
    private static final String HUANGDAO = "qd-district-miit.huangdao";
    private static final String CHENGYANG = "qd-district-miit.chengyang";

    private final ApplicationMapper mapper;

    ApplicationMapperTest(@Autowired ApplicationMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void a_draft_comes_back_as_it_was_stored() {
        ApplicationId id = aDraft(HUANGDAO);

        ProjectApplication stored = mapper.find(id).orElseThrow();

        assertThat(stored.projectName()).isEqualTo("𠮷祥产线");
        assertThat(stored.createdAt()).isEqualTo(NOW);
        assertThat(stored.isSubmitted()).isFalse();
        assertThat(mapper.answers(id)).isEqualTo("{}");
    }

    @Test
    void the_second_of_two_savers_changes_nothing() {
        ApplicationId id = aDraft(HUANGDAO);

        assertThat(mapper.saveAnswers(id, 0, "{\"a\":1}", "甲", NOW)).isEqualTo(1);
        assertThat(mapper.saveAnswers(id, 0, "{\"a\":2}", "乙", NOW)).isZero();

        assertThat(mapper.answers(id)).isEqualTo("{\"a\":1}");
        assertThat(mapper.find(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void what_was_submitted_is_saved_no_more_until_a_supplement_opens_it() {
        ApplicationId id = aSubmission(HUANGDAO, "QD2027-LH-000001");
        assertThat(mapper.saveAnswers(id, 1, "{}", null, NOW)).isZero();

        mapper.enterStage(id, ProjectApplication.SUPPLEMENT, "补正材料", NOW);

        assertThat(mapper.saveAnswers(id, 2, "{}", null, NOW)).isEqualTo(1);
    }

    @Test
    void a_stage_that_only_a_diagram_knows_is_called_what_the_diagram_calls_it() {
        ApplicationId id = aSubmission(HUANGDAO, "QD2027-LH-000010");
        aSubmission(HUANGDAO, "QD2027-LH-000011");
        mapper.enterStage(id, "legal-review", "法务审查", NOW);
        Instant since = mapper.find(id).orElseThrow().stageSince();

        mapper.renameStage(id, "legal-review", "合法性审查");
        mapper.renameStage(id, "city-recheck", "复查");

        assertThat(mapper.find(id).orElseThrow())
                .extracting(ProjectApplication::stageName, ProjectApplication::stageSince)
                .containsExactly("合法性审查", since);
        assertThat(mapper.stages(Set.of(HUANGDAO))).contains(new StageName("legal-review", "合法性审查"));
        assertThat(mapper.stages(Set.of(CHENGYANG)))
                .extracting(StageName::stage)
                .doesNotContain("legal-review");
    }

    @Test
    void numbers_of_a_round_follow_each_other() {
        mapper.takeNumber(901);
        mapper.takeNumber(901);
        mapper.takeNumber(902);

        assertThat(mapper.lastNumber(901)).isEqualTo(2);
        assertThat(mapper.lastNumber(902)).isEqualTo(1);
    }

    @Test
    void an_office_sees_the_submitted_applications_of_its_districts_only() {
        aDraft(HUANGDAO);
        ApplicationId mine = aSubmission(HUANGDAO, "QD2027-LH-000002");
        aSubmission(CHENGYANG, "QD2027-LH-000003");

        ApplicationQuery query = new ApplicationQuery(7L, null, Set.of(HUANGDAO), null, null, null, "number", 1000, 0);

        assertThat(mapper.list(query)).extracting(ProjectApplication::id).containsExactly(mine);
        assertThat(mapper.count(query)).isEqualTo(1);
    }

    @Test
    void a_list_is_searched_by_part_of_number_project_or_enterprise() {
        ApplicationId mine = aSubmission(HUANGDAO, "QD2027-LH-000009");

        assertThat(ids(null, "LH-000009")).containsExactly(mine);
        assertThat(ids(null, "𠮷祥")).containsExactly(mine);
        assertThat(ids(null, "海智")).containsExactly(mine);
        assertThat(ids(null, "无此项目")).isEmpty();
        assertThat(ids("submitted", null)).containsExactly(mine);
        assertThat(ids("city-recheck", null)).isEmpty();
    }

    @Test
    void the_cutoff_closes_what_is_unrecommended_and_spares_the_rest() {
        ApplicationId draft = aDraft(HUANGDAO);
        ApplicationId waiting = aSubmission(HUANGDAO, "QD2027-LH-000004");
        ApplicationId recommended = aSubmission(HUANGDAO, "QD2027-LH-000005");
        mapper.recommend(List.of(recommended), NOW);

        assertThat(close(true)).containsExactly(waiting);
        assertThat(close(false)).containsExactly(draft);
        assertThat(close(true)).as("a second firing finds the same").containsExactly(waiting);

        assertThat(mapper.find(waiting).orElseThrow().outcome()).isEqualTo("closed-at-deadline");
        assertThat(mapper.find(recommended).orElseThrow().isRunning()).isTrue();
        assertThat(mapper.enterStage(waiting, "district-submission", "推荐上报", CUTOFF))
                .isZero();
    }

    private List<ApplicationId> close(boolean submitted) {
        mapper.close(7, submitted, "closed-at-deadline", "逾期", CUTOFF);
        return mapper.closedAt(7, submitted, "closed-at-deadline", CUTOFF);
    }

    private List<ApplicationId> ids(@Nullable String stage, @Nullable String text) {
        return mapper
                .list(new ApplicationQuery(7L, null, Set.of(HUANGDAO), stage, null, text, "submitted", 10, 0))
                .stream()
                .map(ProjectApplication::id)
                .toList();
    }

    private ApplicationId aSubmission(String body, String number) {
        ApplicationId id = aDraft(body);
        mapper.submit(id, number, "青岛海智装备有限公司", body, "submitted", NOW);
        return id;
    }

    private ApplicationId aDraft(String body) {
        var row = new ApplicationMapper.NewApplication(ProjectApplicationFixtures.aDraft(body, NOW), "{}");
        mapper.insert(row);
        return row.id();
    }
}
