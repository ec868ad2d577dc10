package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.recommendation.PackageDraft.Choice;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.Workflow;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.shenbao.support.StaleWrite;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@RecommendationTest
class PackageSubmissionTest {

    @MockitoBean
    private Workflow workflow;

    @MockitoBean
    private RoundProcesses processes;

    private final PackageScene scene;

    PackageSubmissionTest(PackageScene scene) {
        this.scene = scene;
    }

    @BeforeEach
    void two_applications_have_passed() {
        reset(workflow, processes);
        scene.open();
    }

    @Test
    void a_package_is_sealed_and_its_applications_go_their_ways() {
        RecommendationPackage saved =
                scene.save(List.of(new Choice(scene.second, true, ""), new Choice(scene.first, false, "投资额证明不足")));

        RecommendationPackage sent = scene.submission.submit(scene.packageId, saved.version());

        assertThat(sent.state()).isEqualTo(PackageState.SUBMITTED);
        assertThat(sent.number()).isEqualTo("QD" + scene.year + "-TJ-370211-01");
        assertThat(sent.submittedAt()).isEqualTo(scene.clock.instant());
        String sealed = scene.mapper.seal(scene.packageId);
        assertThat(sent.sha256()).isEqualTo(Sha256.hex(sealed));
        assertThat(sealed).contains("投资额证明不足", "d".repeat(64));
        assertThat(scene.applications.get(scene.second).recommendedAt()).isEqualTo(scene.clock.instant());
        assertThat(scene.applications.get(scene.first).recommendedAt()).isNull();
        verify(workflow).tellAll(List.of(scene.second), Message.RECOMMENDED);
        verify(workflow).tellAll(List.of(scene.first), Message.NOT_RECOMMENDED);
        verify(processes).complete("package:" + scene.packageId, "UserTask_ComposePackage", "submitted");
    }

    @Test
    void a_late_package_is_refused_and_nothing_has_happened() {
        int version = scene.saveAll().version();
        scene.clock.set(scene.year + "-10-22T16:00:00Z");

        assertThatThrownBy(() -> scene.submission.submit(scene.packageId, version))
                .isInstanceOf(PackageLate.class)
                .hasMessageContaining(scene.year + "年10月22日 24:00");

        assertThat(scene.packages.get(scene.packageId).isComposing()).isTrue();
        assertThat(scene.applications.get(scene.first).recommendedAt()).isNull();
        verify(workflow, never()).tellAll(any(), any());
    }

    @Test
    void the_last_millisecond_counts() {
        int version = scene.saveAll().version();
        scene.clock.set(scene.year + "-10-22T15:59:59.999Z");

        assertThat(scene.submission.submit(scene.packageId, version).submittedAt())
                .isEqualTo(Instant.parse(scene.year + "-10-22T15:59:59.999Z"));
    }

    @Test
    void an_official_who_did_not_see_the_newest_application_does_not_send_it() {
        int seen = scene.saveAll().version();
        scene.pass(3, "青岛蓝海精密机械有限公司", "数字化车间");

        assertThatThrownBy(() -> scene.submission.submit(scene.packageId, seen)).isInstanceOf(StaleWrite.class);
        assertThatThrownBy(() -> scene.save(
                        seen, List.of(new Choice(scene.first, true, ""), new Choice(scene.second, true, ""))))
                .isInstanceOf(StaleWrite.class);
    }

    @Test
    void of_two_officials_who_submit_at_once_one_succeeds() throws InterruptedException {
        int version = scene.saveAll().version();
        List<Callable<String>> both = List.of(attempt("huangdao", version), attempt("huangdao2", version));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<String> results = new ArrayList<>();
        try {
            for (Future<String> one : pool.invokeAll(both)) {
                results.add(result(one));
            }
        } finally {
            pool.shutdown();
        }

        assertThat(results).containsExactlyInAnyOrder("sent", "PackageClosed");
        assertThat(scene.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM recommendation_seal WHERE package_id = ?", Long.class, scene.packageId))
                .isEqualTo(1);
    }

    @Test
    void an_incomplete_package_stays_and_says_what_is_missing() {
        RecommendationPackage saved = scene.packages.save(
                scene.packageId,
                new PackageDraft(
                        scene.packages.get(scene.packageId).version(),
                        " ",
                        "",
                        "",
                        null,
                        List.of(new Choice(scene.first, false, ""), new Choice(scene.second, false, "重复申报"))));

        assertThatThrownBy(() -> scene.submission.submit(scene.packageId, saved.version()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "choices", "choices[0].reason", "opinion", "preparedBy", "preparedByPhone"));
    }

    @Test
    void a_foreign_district_does_not_even_see_it() {
        scene.acting.officer("chengyang", "qd-district-miit.chengyang");

        assertThatThrownBy(() -> scene.packages.get(scene.packageId)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.submission.submit(scene.packageId, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_city_sees_it_but_cannot_submit_it() {
        int version = scene.saveAll().version();
        scene.acting.officer("city", "qd-city-miit");

        assertThat(scene.packages.get(scene.packageId).id()).isEqualTo(scene.packageId);
        assertThatThrownBy(() -> scene.submission.submit(scene.packageId, version))
                .isInstanceOf(Forbidden.class);
    }

    private Callable<String> attempt(String username, int version) {
        return () -> {
            scene.acting.officer(username, PackageScene.HUANGDAO);
            scene.submission.submit(scene.packageId, version);
            return "sent";
        };
    }

    private static String result(Future<String> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause()).getClass().getSimpleName();
        }
    }
}
