package org.shenbao.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shenbao.support.Visitor;

/** Where the city forms a panel, draws its experts before a witness and fixes the ranking. */
final class PanelDesk {

    private final Person officer;
    private final Visitor script;
    private String path = "";

    PanelDesk(Person officer, Visitor script) {
        this.officer = officer;
        this.script = script;
    }

    void forms() {
        officer.visit("/office/panels");
        officer.page().getByText("组建评审组（").click();
        officer.page().waitForURL(url -> url.matches(".*/office/panels/\\d+"));
        path = officer.page().url().replaceAll("https?://[^/]+", "");
    }

    void opens() {
        officer.visit(path);
    }

    void seals() {
        officer.press("封存名单与种子");
        officer.see("已封存，待执行");
    }

    void sealsAgain(String reason) {
        officer.type("补抽原因", reason);
        seals();
    }

    void executes(int sequence, String witnessWord) {
        Locator draw = officer.page().getByTestId("draw-" + sequence);
        draw.getByLabel("监督人姓名").fill("纪检监督员");
        draw.getByLabel("监督人口令").fill(witnessWord);
        draw.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("执行抽取"))
                .click();
        draw.getByText("已执行").waitFor();
    }

    void replays(int sequence) {
        Locator draw = officer.page().getByTestId("draw-" + sequence);
        draw.getByText("在本机复算").click();
        draw.getByText("封存摘要一致").waitFor();
        draw.getByText("抽取结果一致").waitFor();
    }

    void beginsScoring() {
        opens();
        officer.press("确定评审组，开始评分");
        officer.see("已提交/评审专家");
        officer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("确定评审组，开始评分"))
                .waitFor(TaskList.gone());
    }

    void fixesTheRanking() {
        officer.press("确定评审排序");
        officer.agrees();
        officer.see("不可更改");
    }

    /** The accounts of the experts drawn so far. */
    List<String> experts() {
        JsonNode members = script.get(path.replace("/office", "/api")).json().get("members");
        return StreamSupport.stream(members.spliterator(), false)
                .map(member -> member.get("username").asText())
                .toList();
    }
}
