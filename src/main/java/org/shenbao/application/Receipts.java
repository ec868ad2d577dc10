package org.shenbao.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.catalogue.Leaf;
import org.shenbao.document.Pdfs;
import org.shenbao.document.Xhtml;
import org.shenbao.support.NotFound;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receipts: for the applicant to keep, for anyone to verify. */
@Component
@Transactional(readOnly = true)
public class Receipts {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA).withZone(Zones.CHINA);

    private final ApplicationAccess access;
    private final Applications applications;
    private final DossierMapper dossiers;
    private final Leaves leaves;
    private final Bodies bodies;
    private final Pdfs pdfs;
    private final ApplicationSettings settings;

    Receipts(
            ApplicationAccess access,
            Applications applications,
            DossierMapper dossiers,
            Leaves leaves,
            Bodies bodies,
            Pdfs pdfs,
            ApplicationSettings settings) {
        this.access = access;
        this.applications = applications;
        this.dossiers = dossiers;
        this.leaves = leaves;
        this.bodies = bodies;
        this.pdfs = pdfs;
        this.settings = settings;
    }

    /** @throws NotFound when nothing was submitted, or the caller may not see it */
    public ReceiptView of(ApplicationId id) {
        return view(access.readable(id));
    }

    /** The same on paper. */
    public byte[] pdf(ApplicationId id) {
        ProjectApplication application = access.readable(id);
        return pdfs.render(page(application, view(application)));
    }

    /**
     * Whether a dossier of this digest was received under this number; who filed it, only to whoever knows the digest.
     *
     * @param digest SHA-256 printed on the receipt
     * @throws NotFound when no receipt has the number
     */
    public Verification verify(String number, String digest) {
        // People copy it from paper, where it stands in groups.
        String sha256 = digest.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        Receipt receipt = dossiers.receiptByNumber(number.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NotFound("该编号的回执"));
        return dossiers.sealed(receipt.number(), sha256)
                .map(row -> genuine(applications.get(row.applicationId()), receipt, row))
                .orElse(Verification.NOT_GENUINE);
    }

    private Verification genuine(ProjectApplication application, Receipt receipt, DossierMapper.VersionRow row) {
        return new Verification(
                true,
                receipt.number(),
                application.orgName(),
                application.title(),
                leaves.of(application).nameZh(),
                row.sealedAt(),
                row.versionNo());
    }

    private ReceiptView view(ProjectApplication application) {
        Receipt receipt = dossiers.receipt(application.id()).orElseThrow(() -> new NotFound("申报回执"));
        Leaf leaf = leaves.of(application);
        return new ReceiptView(
                application.id(),
                receipt.number(),
                receipt.receivedAt(),
                receipt.sha256(),
                application.orgName(),
                application.title(),
                leaf.programmeTitleZh(),
                leaf.nameZh(),
                bodies.find(application.districtBody()).map(Body::name).orElse("主管部门"));
    }

    private String page(ProjectApplication application, ReceiptView receipt) {
        String address = settings.publicUrl() + "/verify?number=" + receipt.number();
        return "<html><head><title>申报回执</title></head><body><h1>项目申报回执</h1><table>"
                + row("回执编号", receipt.number())
                + row("申报批次", receipt.roundTitle())
                + row("申报类别", receipt.categoryName())
                + row("申报单位", receipt.orgName())
                + row("统一社会信用代码", application.creditCode())
                + row("项目名称", receipt.projectName())
                + row("受理部门", receipt.receivedBy())
                + row("系统接收时间", WHEN.format(receipt.receivedAt()) + "（服务器时间，北京时间）")
                + row("材料摘要（SHA-256）", groups(receipt.sha256()))
                + "</table><p>本回执证明系统已于上述时间收到申报单位提交的电子申报材料。材料内容由上述摘要唯一确定，"
                + "任何改动都会使摘要不同。</p><p>查验网址：" + Xhtml.text(address) + "，输入回执编号和材料摘要即可核对。</p>"
                + "</body></html>";
    }

    private static String row(String label, String value) {
        return "<tr><th>" + Xhtml.text(label) + "</th><td>" + Xhtml.text(value) + "</td></tr>";
    }

    /** 64 characters that break over two lines where a reader can compare them. */
    private static String groups(String sha256) {
        return sha256.replaceAll("(.{8})(?!$)", "$1 ");
    }

    /**
     * A receipt with everything named.
     *
     * @param receivedBy body that reviews it
     */
    public record ReceiptView(
            ApplicationId applicationId,
            String number,
            Instant receivedAt,
            String sha256,
            String orgName,
            String projectName,
            String roundTitle,
            String categoryName,
            String receivedBy) {}

    /**
     * @param sealedAt when this version was sealed
     * @param version 1 for the submission itself, more for a supplement; everything is absent when not valid
     */
    public record Verification(
            boolean valid,
            @Nullable String number,
            @Nullable String orgName,
            @Nullable String projectName,
            @Nullable String categoryName,
            @Nullable Instant sealedAt,
            @Nullable Integer version) {

        static final Verification NOT_GENUINE = new Verification(false, null, null, null, null, null, null);
    }
}
