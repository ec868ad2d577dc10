package org.shenbao.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.shenbao.document.Pdfs;

/** What an enterprise does in the portal. */
final class Applicant {

    private static final List<String> UPLOADED = List.of(
            "qd-m-integration-2",
            "qd-m-integration-3",
            "qd-m-integration-5",
            "qd-m-integration-6",
            "qd-m-integration-7",
            "spendingProofs");

    private final Person person;
    private final Pdfs pdfs;

    Applicant(Person person, Pdfs pdfs) {
        this.person = person;
        this.pdfs = pdfs;
    }

    Person person() {
        return person;
    }

    void readsTheHomePage() {
        person.visit("/");
        person.picture("00-all-programmes");
        person.press("青岛市");
        person.see("两化融合项目资金");
        person.picture("01-home");
    }

    void registers(String creditCode, String enterprise, String district, String username) {
        person.visit("/register");
        person.page().getByTestId("credit-code").fill(creditCode);
        person.see("校验位正确");
        person.type("企业名称", enterprise);
        person.type("法定代表人", "郭海纳");
        person.page().getByTestId("district").click();
        person.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(district))
                .click();
        person.type("姓名", "梁文");
        person.type("手机号码", "13812345678");
        person.type("电子邮箱", "liangwen@example.com");
        person.type("用户名", username);
        person.type("密码", "Qingdao-2027-ok");
        person.type("确认密码", "Qingdao-2027-ok");
        person.picture("02-register");
        person.press("注册并登录");
        person.page().waitForURL(url -> url.endsWith("/portal"));
    }

    /** From the empty draft to the receipt. */
    void applies(String project, String invoiceNo) {
        opensADraft();
        fillsIn(project, invoiceNo);
        uploadsTheMaterials();
        signsTheCommitment();
        looksAtThePreview();
        submits();
    }

    /** @return the draft's number in the address */
    String opensADraft() {
        return opensADraft("两化融合项目");
    }

    /** @return the draft's number in the address */
    String opensADraft(String category) {
        person.visit("/portal/new");
        person.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(category))
                .first()
                .check(new Locator.CheckOptions().setForce(true));
        person.press("开始填报");
        person.page().waitForURL(url -> url.endsWith("/fill"));
        return person.page().url().replaceAll(".*/applications/(\\d+)/fill.*", "$1");
    }

    void fillsIn(String project, String invoiceNo) {
        new FormFilling(person.page()).fill(project, invoiceNo);
        person.see("已自动保存");
    }

    void uploadsTheMaterials() {
        uploadsTheMaterials(UPLOADED);
    }

    void uploadsTheMaterials(List<String> materials) {
        person.page().getByTestId("step-materials").click();
        for (String material : materials) {
            Locator slot = person.page().getByTestId("material-" + material);
            slot.locator("input[type=file]").setInputFiles(scan(material));
            slot.getByText("摘要").first().waitFor();
        }
    }

    /** Whatever this applicant has to hand in. */
    void uploadsWhatIsRequired() {
        Page page = person.page();
        page.getByTestId("step-materials").click();
        Locator slots = page.locator("[data-testid^='material-']");
        slots.first().waitFor();
        uploadsTheMaterials(slots.filter(new Locator.FilterOptions().setHasText("必须上传")).all().stream()
                .map(slot -> slot.getAttribute("data-testid").substring("material-".length()))
                .toList());
    }

    void signsTheCommitment() {
        person.page().getByTestId("step-commitments").click();
        person.page().getByText("本单位已阅读并承诺以上内容").click();
        person.press("签署");
        person.see("已签署");
    }

    void looksAtThePreview() {
        person.page().getByTestId("step-submit").click();
        person.see("必填内容、材料和承诺均已齐备");
    }

    void submits() {
        person.page().getByTestId("submit").click();
        person.agrees();
        person.page().waitForURL(url -> !url.contains("/fill"));
    }

    /** @return the PDF as it came, one character a byte */
    String downloadsTheReceipt() {
        Download pdf = person.page().waitForDownload(() -> person.follow("下载回执（PDF）"));
        try {
            return Files.readString(pdf.path(), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FilePayload scan(String name) {
        byte[] pdf =
                pdfs.render("<html><head><title>扫描件</title></head><body><h1>扫描件</h1><p>" + name + "</p></body></html>");
        return new FilePayload(name + ".pdf", "application/pdf", pdf);
    }
}
