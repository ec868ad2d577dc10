package org.shenbao.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Types the application form of 附件4-2 and 附件4-3 as an enterprise does, field after field. */
final class FormFilling {

    private static final List<String> TYPED = List.of(
            "registeredAddress",
            "registeredCapitalWan",
            "mainBusinessScope",
            "mainRevenuePrevYearWan",
            "employeeCount",
            "projectInvestmentWan",
            "orgAndProjectOverview",
            "projectBackground",
            "projectContentFeatures",
            "projectTeam",
            "innovationAndReplicability",
            "implementingSubjects",
            "implementationSituation",
            "investmentScaleSource",
            "efficiencyGain",
            "costLabourReduction",
            "economicBenefit",
            "nextStepPlan",
            "applicationYearInvestmentWan",
            "windowInvestmentExclTaxWan");

    private final Page page;
    private final JsonNode answers;

    FormFilling(Page page) {
        this.page = page;
        try {
            answers = new ObjectMapper(new YAMLFactory())
                    .readTree(new ClassPathResource("demo/samples.yaml").getInputStream())
                    .get("answers");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void fill(String projectName, String invoiceNo) {
        retype("projectName", projectName);
        TYPED.forEach(key -> retype(key, answers.get(key).asText()));
        retype("projectPeriodStart", "2026-07");
        retype("projectPeriodEnd", "2027-06");
        date("填报日期", "2027-09-20");
        date("注册时间", "2015-04-20");
        spending(Map.of(
                "spendingCategory", "工业软件",
                "contractNo", "HT-2026-0901",
                "invoiceNo", invoiceNo,
                "spendingSummary", "生产执行系统软件与实施",
                "amountWan", "168.40"));
        choose(0, "是");
        choose(1, "是");
        choose(2, "青岛市");
        choose(3, "生产过程信息化项目");
        choose(4, "是");
        choose(5, "否");
        choose(6, "是");
    }

    void retype(String key, String value) {
        field(key).fill(value);
    }

    private void spending(Map<String, String> line) {
        line.forEach((column, value) -> retype("spendingLines_" + column + "_0", value));
    }

    private Locator field(String key) {
        return page.locator("[id$='Field_" + key + "']");
    }

    private void date(String label, String value) {
        Locator input = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
                .first();
        Person.typeAndLeave(input, value);
    }

    /** The group of radio buttons at that place of the form's last section. */
    private void choose(int group, String option) {
        page.locator(".fjs-form-field-radio")
                .nth(group)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true))
                .check();
    }
}
