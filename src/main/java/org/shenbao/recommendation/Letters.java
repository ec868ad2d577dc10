package org.shenbao.recommendation;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.Actor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stamped scan of the 推荐文件 that the body uploads. */
@Service
@Transactional
public class Letters {

    static final int LARGEST = 20 * 1024 * 1024;

    private final PackageMapper mapper;
    private final Packages packages;
    private final PackageAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    Letters(PackageMapper mapper, Packages packages, PackageAccess access, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.packages = packages;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Letter> of(RecommendationPackage found) {
        return mapper.letter(found.id());
    }

    /** @throws NotFound when the package has none yet */
    @Transactional(readOnly = true)
    public byte[] content(RecommendationPackage found) {
        return mapper.letterContent(found.id())
                .map(PackageMapper.LetterContent::content)
                .orElseThrow(() -> new NotFound("推荐文件"));
    }

    /**
     * Takes the place of an earlier scan.
     *
     * @throws InvalidInput when it is no readable PDF, is protected, carries a script or is larger than 20 MB
     */
    public Letter upload(long packageId, String fileName, byte[] content) {
        RecommendationPackage found = packages.open(packageId);
        Actor actor = access.composer(found);
        check(content);
        Letter letter = file(found, fileName, content, true, actor.username());
        mapper.touch(packageId);
        audit.record(AuditEntry.of("recommendation.letter-uploaded", "package", packageId, letter));
        return letter;
    }

    /** @throws NotFound when there is none */
    public void remove(long packageId) {
        access.composer(packages.open(packageId));
        Letter letter = mapper.letter(packageId).orElseThrow(() -> new NotFound("推荐文件"));
        mapper.deleteLetter(packageId);
        mapper.touch(packageId);
        audit.record(AuditEntry.change("recommendation.letter-removed", "package", packageId, letter, null));
    }

    Letter file(RecommendationPackage of, String fileName, byte[] content, boolean scanned, String by) {
        Letter letter = new Letter(
                of.id(),
                shortened(fileName),
                content.length,
                Sha256.hex(content),
                scanned,
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mapper.deleteLetter(of.id());
        mapper.insertLetter(letter, content);
        return letter;
    }

    private static void check(byte[] content) {
        if (content.length > LARGEST) {
            throw InvalidInput.of("file", "推荐文件不超过 20 MB，请降低扫描分辨率后重新上传。");
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                throw InvalidInput.of("file", "推荐文件已加密或没有内容，请上传未加密的 PDF。");
            }
            if (document.getDocumentCatalog().getOpenAction() != null
                    || (document.getDocumentCatalog().getNames() != null
                            && document.getDocumentCatalog().getNames().getJavaScript() != null)) {
                throw InvalidInput.of("file", "推荐文件含有脚本或自动操作，请重新打印为 PDF 后上传。");
            }
        } catch (IOException e) {
            throw InvalidInput.of("file", "推荐文件须为 PDF 格式，请上传盖章件的扫描件。");
        }
    }

    private static String shortened(String fileName) {
        String name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }
}
