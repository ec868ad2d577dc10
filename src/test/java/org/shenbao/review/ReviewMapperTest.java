package org.shenbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.MapperTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class ReviewMapperTest {

    private static final Instant NOW = Instant.parse("2027-11-01T02:03:04.567Z");
    private static final ApplicationId FIRST = new ApplicationId(101);
    private static final ApplicationId SECOND = new ApplicationId(102);

    private final PanelMapper panels;
    private final ScorecardMapper scorecards;
    private final DrawMapper draws;
    private final RankingMapper rankings;
    private long panelId;

    ReviewMapperTest(PanelMapper panels, ScorecardMapper scorecards, DrawMapper draws, RankingMapper rankings) {
        this.panels = panels;
        this.scorecards = scorecards;
        this.draws = draws;
        this.rankings = rankings;
    }

    @BeforeEach
    void a_panel_over_two_applications() {
        panels.insert(new Panel(
                0, 1, "qingdao-2020", "qd-integration", 1, "qd-city-miit", 3, PanelState.FORMING, "city", NOW, 0));
        panelId = panels.idOf(1, "qd-integration", 1);
        panels.enter(new Entry(panelId, FIRST, "青岛海智装备有限公司", "91370211MA3C000001", "𠮷产线改造"));
        panels.enter(new Entry(panelId, SECOND, "青岛蓝海精密机械有限公司", "91370214MA3C000002", "智能仓储"));
    }

    @Test
    void a_panel_comes_back_as_it_was_written() {
        Panel panel = panels.find(panelId).orElseThrow();

        assertThat(panel.formedAt()).isEqualTo(NOW);
        assertThat(panel.state()).isEqualTo(PanelState.FORMING);
        assertThat(panels.entries(panelId)).extracting(Entry::project).containsExactly("𠮷产线改造", "智能仓储");
        assertThat(panels.list(List.of("qd-city-miit"))).containsExactly(panel);
        assertThat(panels.list(List.of("qd-district-miit.huangdao"))).isEmpty();
    }

    @Test
    void an_application_belongs_to_one_panel_only() {
        assertThat(panels.entered(List.of(FIRST, new ApplicationId(999)))).containsExactly(FIRST);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> panels.enter(new Entry(panelId, FIRST, "甲", "91370211MA3C000001", "乙")));
    }

    @Test
    void a_state_is_left_once() {
        assertThat(panels.advance(panelId, PanelState.FORMING, PanelState.SCORING))
                .isEqualTo(1);
        assertThat(panels.advance(panelId, PanelState.FORMING, PanelState.SCORING))
                .isZero();
    }

    @Test
    void what_a_panel_is_at_work_on_may_not_be_put_elsewhere() {
        PanelHolds holds = new PanelHolds(panels);

        assertThat(holds.against(FIRST))
                .hasValueSatisfying(why -> assertThat(why).contains("正在由评审组评审"));
        assertThat(holds.against(new ApplicationId(999))).isEmpty();
        panels.advance(panelId, PanelState.FORMING, PanelState.RANKED);
        assertThat(holds.against(FIRST)).isEmpty();
    }

    @Test
    void a_draw_is_executed_once() {
        DrawRow row = new DrawRow(
                panelId, 1, 3, "首次抽取", "{}", "c".repeat(64), "5".repeat(64), "city", NOW, null, null, null, null, null);
        draws.insert(row);
        DrawRow executed = new DrawRow(
                panelId,
                1,
                3,
                "首次抽取",
                "{}",
                row.commitment(),
                row.seed(),
                "city",
                NOW,
                "4127",
                "李监督",
                "[]",
                "city",
                NOW);

        assertThat(draws.execute(executed)).isEqualTo(1);
        assertThat(draws.execute(executed)).isZero();
        assertThat(draws.of(panelId)).containsExactly(executed);
    }

    @Test
    void an_invitation_is_answered_once() {
        drawn("expert1");

        assertThat(panels.respond(panelId, "expert1", Invitation.State.DECLINED, "出差", NOW))
                .isEqualTo(1);
        assertThat(panels.respond(panelId, "expert1", Invitation.State.ACCEPTED, null, NOW))
                .isZero();
        assertThat(panels.invitationsOf("expert1"))
                .extracting(Invitation::reason)
                .containsExactly("出差");
    }

    @Test
    void an_expert_finds_the_own_card_and_no_other() {
        long id = assign(FIRST, "expert1");

        assertThat(scorecards.find(id, "expert1")).isPresent();
        assertThat(scorecards.find(id, "expert2")).isEmpty();
        assertThat(scorecards.ofExpert("expert2")).isEmpty();
    }

    @Test
    void a_dossier_is_open_to_the_assigned_expert_while_the_panel_is_at_work() {
        long id = assign(FIRST, "expert1");
        assertThat(scorecards.mayRead(FIRST, "expert1")).isFalse();

        panels.advance(panelId, PanelState.FORMING, PanelState.SCORING);
        assertThat(scorecards.mayRead(FIRST, "expert1")).isTrue();
        assertThat(scorecards.mayRead(SECOND, "expert1")).isFalse();
        assertThat(scorecards.mayRead(FIRST, "expert2")).isFalse();

        scorecards.recuse(id, "曾任顾问");
        assertThat(scorecards.mayRead(FIRST, "expert1")).isFalse();
    }

    @Test
    void a_card_written_from_a_stale_page_changes_nothing() {
        long id = assign(FIRST, "expert1");

        assertThat(scorecards.save(id, 0, "先写的", true)).isEqualTo(1);
        assertThat(scorecards.save(id, 0, "后写的", false)).isZero();
        assertThat(scorecards.submit(id, 1, NOW)).isEqualTo(1);
        assertThat(scorecards.save(id, 2, "交后再改", false)).isZero();
        assertThat(scorecards.recuse(id, "交后回避")).isZero();
    }

    @Test
    void only_scores_handed_in_count() {
        long submitted = assign(FIRST, "expert1");
        long open = assign(FIRST, "expert2");
        scorecards.score(submitted, "qd-s-integration-benefit", new BigDecimal("87.5"));
        scorecards.score(open, "qd-s-integration-benefit", new BigDecimal("10"));
        scorecards.submit(submitted, 0, NOW);

        assertThat(scorecards.scoresOfPanel(panelId))
                .extracting(ScorecardMapper.Score::assignmentId)
                .containsExactly(submitted);
    }

    @Test
    void a_ranking_is_fixed_once() {
        RankingMapper.RankingRow ranking =
                new RankingMapper.RankingRow(panelId, new BigDecimal("60.00"), "", "city", NOW, "a".repeat(64));
        rankings.insert(ranking);
        rankings.insertRank(new RankingMapper.Rank(
                panelId, FIRST, 1, new BigDecimal("88.00"), new BigDecimal("2.50"), 3, ReviewOutcome.SITE_CHECK, ""));

        assertThat(rankings.ranks(panelId))
                .singleElement()
                .extracting(RankingMapper.Rank::outcome)
                .isEqualTo(ReviewOutcome.SITE_CHECK);
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> rankings.insert(ranking));
    }

    private long assign(ApplicationId application, String expert) {
        scorecards.assign(panelId, application, expert);
        return scorecards.ofExpert(expert).get(0).id();
    }

    private void drawn(String expert) {
        draws.insert(new DrawRow(
                panelId,
                1,
                1,
                "首次抽取",
                "{}",
                "c".repeat(64),
                "5".repeat(64),
                "city",
                NOW,
                null,
                null,
                null,
                null,
                null));
        panels.invite(new Invitation(panelId, expert, 1, Invitation.State.INVITED, null, NOW, null));
    }
}
