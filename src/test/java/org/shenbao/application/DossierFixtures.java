package org.shenbao.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What a careful applicant hands in for {@code qd-integration}. */
public final class DossierFixtures {

    /** Slots that take an upload and require one. */
    public static final List<String> UPLOADS = List.of(
            "qd-m-integration-2",
            "qd-m-integration-3",
            "qd-m-integration-5",
            "qd-m-integration-6",
            "qd-m-integration-7",
            "spendingProofs");

    private DossierFixtures() {}

    /** Every required answer of 青岛海智装备有限公司 in 黄岛区. */
    public static Map<String, Object> completeAnswers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("orgName", "青岛海智装备有限公司");
        answers.put("registeredAddress", "青岛市黄岛区前湾港路1号");
        answers.put("legalRepresentative", "王海");
        answers.put("registeredDistrict", "huangdao");
        answers.put("registeredCity", "qingdao");
        answers.put("registrationDate", "2015-03-12");
        answers.put("registeredCapitalWan", new BigDecimal("5000.00"));
        answers.put("contactName", "李智");
        answers.put("contactPhone", "13800000001");
        answers.put("contactEmail", "lizhi@example.com");
        answers.put("mainBusinessScope", "智能装备的研发、制造和销售");
        answers.put("mainRevenuePrevYearWan", new BigDecimal("23456.78"));
        answers.put("employeeCount", 320);
        answers.put("projectName", "基于MES的柔性装配线两化融合项目");
        answers.put("projectPeriod", Map.of("start", "2026-03", "end", "2027-06"));
        answers.put("projectInvestmentWan", new BigDecimal("612.50"));
        answers.put("fillDate", "2027-03-01");
        for (String text : List.of(
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
                "nextStepPlan")) {
            answers.put(text, "项目按计划实施，成效明显。");
        }
        answers.put(
                "spendingLines",
                List.of(line("HT-2026-001", "25372000001", "312.50"), line("HT-2026-002", "25372000002", "300")));
        answers.put("isIndependentLegalPerson", true);
        answers.put("isManufacturingEnterprise", true);
        answers.put("isProjectOnline", true);
        answers.put("isFirstApplication", true);
        answers.put("isPreparedByServiceOrg", false);
        answers.put("integrationSupportArea", "production-process");
        answers.put("applicationYearInvestmentWan", new BigDecimal("612.50"));
        answers.put("windowInvestmentExclTaxWan", new BigDecimal("612.50"));
        return answers;
    }

    private static Map<String, Object> line(String contract, String invoice, String amount) {
        return Map.of(
                "spendingCategory",
                "工业软件",
                "contractNo",
                contract,
                "invoiceNo",
                invoice,
                "spendingSummary",
                "制造执行系统",
                "amountWan",
                new BigDecimal(amount));
    }

    /** A PDF of one empty page. */
    public static byte[] aPdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
