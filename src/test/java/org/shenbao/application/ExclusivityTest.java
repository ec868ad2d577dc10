package org.shenbao.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.application.PriorProject.Kind;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;

/** One per applicant, one direction, no repeat, no other channel: when a draft is opened and when it is handed in. */
class ExclusivityTest {

    private static final Instant NOW = Instant.parse("2027-10-01T00:00:00Z");
    private static final String APPLICANT = "91440104MA3DEM088A";

    private final PriorProjectMapper mapper = mock();
    private final Programmes programmes = Programmes.bundled();
    private final Exclusivity exclusivity = new Exclusivity(mapper, programmes);

    @Test
    void guangdong_takes_one_project_of_an_applicant() {
        filed(application(1, 2, "guangdong-2020", "gd-sp-industry", "平台一", null, false));

        assertThatThrownBy(() -> exclusivity.checkDraft(2, leaf("guangdong-2020", "gd-cp-development"), APPLICANT))
                .isInstanceOf(AlreadyApplied.class)
                .hasMessageContaining("平台一")
                .hasMessageContaining("只能申报一个项目");
        assertThatCode(() -> exclusivity.checkDraft(3, leaf("guangdong-2020", "gd-cp-development"), APPLICANT))
                .as("another round")
                .doesNotThrowAnyException();
    }

    @Test
    void a_draft_of_a_colleague_does_not_stop_the_submission() {
        filed(application(1, 2, "guangdong-2020", "gd-sp-industry", "平台一", null, false));

        assertThat(faults("guangdong-2020", "gd-cp-development", "平台二", Map.of()))
                .isEmpty();
    }

    @Test
    void what_was_withdrawn_leaves_the_place_free() {
        filed(application(1, 2, "guangdong-2020", "gd-sp-industry", "平台一", "withdrawn", true));

        assertThat(faults("guangdong-2020", "gd-cp-development", "平台二", Map.of()))
                .isEmpty();
    }

    @Test
    void shandong_takes_one_direction_of_an_applicant() {
        filed(application(1, 2, "shandong-2020", "sd-cross-industry", "平台一", null, true));

        assertThat(faults("shandong-2020", "sd-security", "平台二", Map.of()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("一个方向"));
        assertThat(faults("shandong-2020", "sd-cross-industry", "平台二", Map.of()))
                .isEmpty();
    }

    @Test
    void a_project_of_an_earlier_batch_is_not_taken_again_however_it_is_written() {
        prior(entry("shandong-2020", Kind.EARLIER_BATCH, "智慧 物流“云”平台", null, null));

        assertThat(faults("shandong-2020", "sd-security", "智慧物流云平台", Map.of())).hasSize(1);
        assertThat(faults("shandong-2020", "sd-security", "另一平台", Map.of())).isEmpty();
    }

    @Test
    void a_project_that_was_selected_in_an_earlier_round_is_not_taken_again() {
        filed(application(1, 1, "shandong-2020", "sd-security", "智慧物流云平台", "selected", true));

        assertThat(faults("shandong-2020", "sd-security", "智慧物流云平台", Map.of())).hasSize(1);
    }

    @Test
    void a_recognised_direction_of_guangdong_is_not_taken_again() {
        prior(entry("guangdong-2020", Kind.EARLIER_BATCH, "旧项目", "gd-specialised-platform", null));

        assertThat(faults("guangdong-2020", "gd-sp-region", "新项目", Map.of())).hasSize(1);
        assertThat(faults("guangdong-2020", "gd-cp-development", "新项目", Map.of()))
                .isEmpty();
    }

    @Test
    void whom_another_channel_recommends_is_not_recommended_again() {
        prior(entry("guangdong-2020", Kind.OTHER_CHANNEL, "", null, "某中央企业集团"));

        assertThatThrownBy(() -> exclusivity.checkDraft(2, leaf("guangdong-2020", "gd-cp-development"), APPLICANT))
                .isInstanceOf(AlreadyApplied.class)
                .hasMessageContaining("某中央企业集团");
    }

    @Test
    void a_project_of_guangdong_spans_two_classes_and_not_three() {
        assertThat(faults("guangdong-2020", "gd-cp-development", "平台", Map.of("directions", List.of("a", "b", "c"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("不超过 2 类"));
    }

    @Test
    void qingdao_takes_many_projects_of_an_applicant() {
        filed(application(1, 2, "qingdao-2020", "qd-integration", "项目一", null, true));

        assertThat(faults("qingdao-2020", "qd-integration", "项目二", Map.of())).isEmpty();
    }

    private List<org.shenbao.support.Problem.FieldError> faults(
            String programme, String category, String project, Map<String, Object> answers) {
        return exclusivity.faults(
                application(99, 2, programme, category, project, null, false), leaf(programme, category), answers);
    }

    private void filed(ProjectApplication... applications) {
        when(mapper.filed(anyString(), anyString())).thenReturn(List.of(applications));
    }

    private void prior(PriorProject... projects) {
        when(mapper.ofApplicant(anyString(), anyString())).thenReturn(List.of(projects));
    }

    private Leaf leaf(String programme, String category) {
        return programmes.leaf(programme, category);
    }

    private static PriorProject entry(
            String programme, Kind kind, String project, @Nullable String direction, @Nullable String channel) {
        return new PriorProject(
                1,
                programme,
                kind,
                kind == Kind.OTHER_CHANNEL ? 2L : null,
                APPLICANT,
                "某单位",
                project,
                direction,
                channel,
                "",
                "a",
                NOW);
    }

    private static ProjectApplication application(
            long id,
            long round,
            String programme,
            String category,
            String project,
            @Nullable String outcome,
            boolean submitted) {
        return new ProjectApplication(
                new ApplicationId(id),
                round,
                programme,
                category,
                APPLICANT,
                "某单位",
                project,
                "x",
                null,
                "submitted",
                null,
                NOW,
                outcome,
                null,
                1,
                "a",
                NOW,
                NOW,
                submitted ? NOW : null,
                null,
                null);
    }
}
