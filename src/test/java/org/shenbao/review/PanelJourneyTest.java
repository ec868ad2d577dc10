package org.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.shenbao.routing.Variables.REVIEW_OUTCOME;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Rounds;
import org.shenbao.decision.Decisions;
import org.shenbao.identity.Desk;
import org.shenbao.identity.Experts;
import org.shenbao.identity.Role;
import org.shenbao.notification.Notifications;
import org.shenbao.review.Rankings.Verdict;
import org.shenbao.routing.Message;
import org.shenbao.routing.RoundProcesses;
import org.shenbao.routing.StageStays;
import org.shenbao.routing.Workflow;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.MapperTest;
import org.shenbao.support.NotFound;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A panel from forming to ranking on real tables; engine and neighbours are stood in for. */
@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class PanelJourneyTest {

    private static final ApplicationId HAIZHI = PanelFixtures.HAIZHI;
    private static final ApplicationId LANHAI = new ApplicationId(102);
    private static final String CATEGORY = "qd-integration";
    private static final Map<String, BigDecimal> SCORES = Map.of(
            "qd-s-integration-innovation", new BigDecimal("80"),
            "qd-s-integration-replicability", new BigDecimal("80"),
            "qd-s-integration-benefit", new BigDecimal("80"));

    private final Workflow workflow = mock();
    private final RoundProcesses processes = mock();
    private final CurrentActor actors = mock();
    private final DrawMapper drawMapper;
    private final PanelMapper panelMapper;
    private final ScorecardMapper scorecardMapper;
    private final Panels panels;
    private final Draws draws;
    private final Invitations invitations;
    private final Scorecards scorecards;
    private final Rankings rankings;
    private final PanelProgress progress;

    PanelJourneyTest(
            PanelMapper panelMapper, DrawMapper drawMapper, ScorecardMapper scorecardMapper, RankingMapper ranks) {
        this.panelMapper = panelMapper;
        this.drawMapper = drawMapper;
        this.scorecardMapper = scorecardMapper;
        Clock clock = Clock.fixed(Instant.parse("2027-11-01T00:00:00Z"), ZoneOffset.UTC);
        AuditTrail audit = mock();
        Notifications notifications = mock();
        Programmes programmes = Programmes.bundled();
        Rounds rounds = mock();
        when(rounds.get(1)).thenReturn(PanelFixtures.round());
        Decisions decisions = mock();
        when(decisions.score(any(), any()))
                .thenAnswer(call -> call.<Map<String, BigDecimal>>getArgument(1).get("qd-s-integration-benefit"));
        Applications applications = PanelFixtures.applications(HAIZHI, LANHAI);
        Experts experts = PanelFixtures.experts();
        Desk desk = PanelFixtures.desk();
        progress = new PanelProgress(panelMapper, scorecardMapper, processes, notifications);
        StageStays stays = mock();
        when(stays.waiting(any(), any())).thenReturn(List.of(HAIZHI, LANHAI));
        panels = new Panels(
                panelMapper,
                progress,
                scorecardMapper,
                applications,
                stays,
                Responsibilities.bundled(),
                desk,
                processes,
                audit,
                clock);
        draws = new Draws(
                drawMapper, panelMapper, progress, experts, desk, notifications, audit, new ObjectMapper(), clock);
        invitations =
                new Invitations(panelMapper, progress, scorecardMapper, actors, desk, notifications, audit, clock);
        PanelTitles titles = new PanelTitles(rounds, programmes);
        scorecards = new Scorecards(scorecardMapper, panelMapper, progress, titles, programmes, actors, audit, clock);
        rankings = new Rankings(
                ranks,
                new SelectionLimits(ranks, programmes, rounds),
                new PanelScores(scorecardMapper, programmes, decisions),
                panelMapper,
                progress,
                workflow,
                processes,
                desk,
                audit,
                clock);
    }

    private long panelId;

    @BeforeEach
    void a_panel_is_formed() {
        panelId = panels.form(1, CATEGORY, 3, Set.of(HAIZHI, LANHAI));
    }

    @Test
    void the_round_process_starts_with_the_panel() {
        verify(processes).start(eq("review-panel"), eq("panel:" + panelId), any(), any(), any(), any());
    }

    @Test
    void a_panel_of_even_size_is_refused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> panels.form(1, CATEGORY, 4, Set.of(HAIZHI, LANHAI)));
    }

    @Test
    void an_executed_draw_replays_from_its_record() {
        draw("");

        DrawReplay replay = draws.replay(panelId, 1);
        assertThat(replay.commitmentHolds()).isTrue();
        assertThat(replay.selectionHolds()).isTrue();
        assertThat(replay.drawn())
                .containsExactlyInAnyOrderElementsOf(invited())
                .doesNotContain("expert8"); // works for 海智
    }

    @Test
    void a_seed_is_nobodys_to_see_before_the_draw() {
        draws.seal(panelId, "");

        assertThatExceptionOfType(PanelProblem.class).isThrownBy(() -> draws.replay(panelId, 1));
        assertThatExceptionOfType(PanelProblem.class)
                .isThrownBy(() -> draws.seal(panelId, "换一个种子"))
                .withMessageContaining("尚未执行");
    }

    @Test
    void a_declined_seat_is_drawn_again_with_a_reason_and_from_new_faces() {
        draw("");
        List<String> first = invited();
        as(first.get(0), () -> invitations.decline(panelId, "出差"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> draws.seal(panelId, " "));
        draw("一名专家谢绝");

        assertThat(invited()).hasSize(4).doesNotHaveDuplicates();
        assertThat(drawMapper.of(panelId)).extracting(DrawRow::seats).containsExactly(3, 1);
    }

    @Test
    void scoring_waits_for_every_answer() {
        draw("");
        List<String> experts = invited();
        as(experts.get(0), () -> invitations.accept(panelId));

        assertThatExceptionOfType(PanelProblem.class).isThrownBy(() -> panels.begin(panelId));
    }

    @Test
    void an_expert_cannot_reach_another_experts_card() {
        List<String> experts = scoring();
        long others = scorecardMapper.ofExpert(experts.get(1)).get(0).id();

        as(experts.get(0), () -> {
            assertThat(scorecards.mine()).hasSize(2);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scorecards.get(others));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> scorecards.save(others, 0, SCORES, "偷改", false));
        });
    }

    @Test
    void an_incomplete_or_wild_card_is_refused() {
        String expert = scoring().get(0);
        long card = scorecardMapper.ofExpert(expert).get(0).id();

        as(expert, () -> {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> scorecards.save(
                            card, 0, Map.of("qd-s-integration-benefit", new BigDecimal("100.1")), "", false));
            scorecards.save(card, 0, Map.of("qd-s-integration-benefit", new BigDecimal("90")), "好", false);
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> scorecards.submit(card, 1));
        });
    }

    @Test
    void a_declared_conflict_calls_for_another_judge_of_that_application_only() {
        List<String> experts = scoring();
        long card = scorecardMapper.ofExpert(experts.get(0)).get(0).id();
        as(experts.get(0), () -> scorecards.recuse(card, "曾任该企业顾问"));
        submitAll();
        verify(processes, never()).tell("panel:" + panelId, Message.SCORECARDS_COMPLETE);

        draw("一名专家申报回避");
        String substitute =
                invited().stream().filter(e -> !experts.contains(e)).findFirst().orElseThrow();
        as(substitute, () -> invitations.accept(panelId));

        assertThat(scorecardMapper.ofExpert(substitute)).hasSize(1);
        submitAll();
        verify(processes).tell("panel:" + panelId, Message.SCORECARDS_COMPLETE);
    }

    @Test
    void the_fixed_ranking_tells_every_application() {
        scoring();
        submitAll();

        rankings.fix(
                panelId,
                new BigDecimal("60"),
                "",
                Map.of(
                        HAIZHI, new Verdict(ReviewOutcome.PASSED, ""),
                        LANHAI, new Verdict(ReviewOutcome.SITE_CHECK, "金额较大，需现场核实")));

        verify(workflow).tell(HAIZHI, Message.RANKED, REVIEW_OUTCOME.as("passed"));
        verify(workflow).tell(LANHAI, Message.RANKED, REVIEW_OUTCOME.as("site-check"));
        verify(processes).complete("panel:" + panelId, "UserTask_FixRanking", "ranked");
        assertThatExceptionOfType(PanelProblem.class)
                .isThrownBy(() -> rankings.fix(panelId, new BigDecimal("90"), "", Map.of()));
    }

    @Test
    void departing_from_the_cut_line_takes_a_reason() {
        scoring();
        submitAll();
        Map<ApplicationId, Verdict> verdicts =
                Map.of(HAIZHI, new Verdict(ReviewOutcome.FAILED, ""), LANHAI, new Verdict(ReviewOutcome.PASSED, ""));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> rankings.fix(panelId, new BigDecimal("60"), "", verdicts));
        verify(workflow, never()).tell(any(), any(), any());
    }

    private void draw(String reason) {
        int sequence = draws.seal(panelId, reason);
        draws.execute(panelId, sequence, "4127", "李监督");
    }

    private List<String> invited() {
        return panelMapper.invitations(panelId).stream().map(Invitation::expert).toList();
    }

    /** @return the experts at work */
    private List<String> scoring() {
        draw("");
        List<String> experts = new ArrayList<>(invited());
        experts.forEach(expert -> as(expert, () -> invitations.accept(panelId)));
        panels.begin(panelId);
        return experts;
    }

    private void submitAll() {
        invited()
                .forEach(expert -> as(
                        expert,
                        () -> scorecardMapper.ofExpert(expert).stream()
                                .filter(card -> card.state() == Assignment.State.OPEN)
                                .forEach(card -> {
                                    scorecards.save(card.id(), card.version(), SCORES, "同意", false);
                                    scorecards.submit(card.id(), card.version() + 1);
                                })));
    }

    private void as(String expert, Runnable act) {
        when(actors.require(Role.EXPERT))
                .thenReturn(new Actor(expert, expert, Set.of(Role.EXPERT), Optional.empty(), Optional.empty()));
        act.run();
    }
}
