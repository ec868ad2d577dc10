package org.shenbao.journey;

import java.util.List;
import java.util.function.Function;
import org.shenbao.support.Visitor;

/** What the city does once an application has arrived: recheck, panel, site check, award, notice. */
final class CityHall {

    private final Function<String, Person> signIn;
    private final Person officer;
    private final PanelDesk panel;
    private final NoticeDesk notice;

    CityHall(Function<String, Person> signIn, Visitor script) {
        this.signIn = signIn;
        this.officer = signIn.apply("city");
        this.panel = new PanelDesk(officer, script);
        this.notice = new NoticeDesk(officer);
    }

    Person officer() {
        return officer;
    }

    NoticeDesk notice() {
        return notice;
    }

    void rechecks(String project) {
        TaskList.openTask(officer, project);
        TaskList.conclude(officer, "通过");
        officer.snapshot("19-recheck");
        TaskList.finish(officer);
    }

    void judgesTheDuplicate(String project, String invoiceNo) {
        TaskList.openTask(officer, project);
        TaskList.dossier(officer).getByText(invoiceNo).first().waitFor();
        TaskList.conclude(officer, "不重复");
        TaskList.write(officer, "认定依据", "经核对原件，两张发票代码不同，不是同一发票。");
        officer.snapshot("24-duplicate");
        TaskList.finish(officer);
    }

    void drawsAPanel() {
        officer.visit("/office/panels");
        officer.see("组建评审组（2 个项目）");
        officer.picture("20-panels");
        panel.forms();
        panel.seals();
        officer.picture("25-draw-sealed");
        panel.executes(1, "4127");
        panel.replays(1);
        officer.picture("26-draw-replayed");
        panel.experts().forEach(this::accepts);
        panel.beginsScoring();
    }

    /** One of the experts steps back from that project; somebody else is drawn for it. */
    void drawsASubstituteForAConflict(String project) {
        List<String> experts = panel.experts();
        Person related = signIn.apply(experts.get(0));
        ReviewDesk desk = new ReviewDesk(related);
        desk.opens(project);
        desk.recuses("本人三年内为该企业提供过技术咨询。");
        related.snapshot("27-conflict");
        related.leave();
        panel.opens();
        panel.sealsAgain("一名专家对一个项目申报回避");
        panel.executes(2, "海风");
        panel.experts().stream().filter(expert -> !experts.contains(expert)).forEach(this::accepts);
    }

    /** @param inspected the project for which every expert wants a site check */
    void hasThemScored(List<String> projects, String inspected) {
        double score = 80;
        for (String expert : panel.experts()) {
            Person judge = signIn.apply(expert);
            ReviewDesk desk = new ReviewDesk(judge);
            for (String project : projects) {
                if (desk.hasToScore(project)) {
                    desk.opens(project);
                    desk.fills(score, project.equals(inspected));
                    judge.picture("28-scorecard");
                    desk.submits();
                }
            }
            judge.leave();
            score += 3;
        }
        panel.opens();
        officer.picture("29-ranking");
        panel.fixesTheRanking();
        officer.picture("30-ranking-fixed");
    }

    void schedulesTheInspection(String project, String day, String address) {
        TaskList.openTask(officer, project);
        TaskList.write(officer, "核查日期", day);
        TaskList.write(officer, "核查时间", "09:30");
        TaskList.write(officer, "核查地点", address);
        TaskList.write(officer, "核查组成员", "林志远\n何雯");
        officer.snapshot("31-schedule-inspection");
        TaskList.finish(officer);
    }

    void entersTheFindings(String project, String day) {
        TaskList.openTask(officer, project);
        TaskList.write(officer, "核查日期", day);
        officer.page().getByLabel("已核对合同、发票、转账凭证等原件").check();
        officer.page().getByLabel("项目已上线运行，与申报内容一致").check();
        TaskList.write(officer, "核查情况", "设备、软件与合同、发票一致，系统运行正常。");
        TaskList.conclude(officer, "通过");
        officer.snapshot("33-findings");
        TaskList.finish(officer);
    }

    /** @param amountWan 万元 */
    void awards(String project, String amountWan) {
        TaskList.openTask(officer, project);
        TaskList.conclude(officer, "给予奖补");
        TaskList.write(officer, "奖补额度", amountWan);
        officer.snapshot("34-award");
        TaskList.finish(officer);
    }

    void publishesTheNotice() {
        notice.drafts();
        officer.picture("36-notice-draft");
        notice.publishes();
    }

    void concludesTheNotice() {
        notice.opens();
        notice.upholdsTheObjection();
        notice.concludes();
        officer.picture("39-notice-concluded");
    }

    private void accepts(String expert) {
        Person judge = signIn.apply(expert);
        new ReviewDesk(judge).accepts();
        judge.leave();
    }
}
