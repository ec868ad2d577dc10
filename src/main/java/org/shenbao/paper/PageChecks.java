package org.shenbao.paper;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationAccess;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.Dossiers;
import org.shenbao.application.ProjectApplication;
import org.shenbao.support.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a page on the counter is a page of what lies in the system, and of which version. */
@Service
@Transactional(readOnly = true)
public class PageChecks {

    private final ApplicationAccess access;
    private final Dossiers dossiers;

    PageChecks(ApplicationAccess access, Dossiers dossiers) {
        this.access = access;
        this.dossiers = dossiers;
    }

    /**
     * @param code as typed from the foot of the page
     * @throws InvalidInput when it is no such code
     */
    public Result check(ApplicationId id, String code) {
        ProjectApplication application = access.readable(id);
        if (PageCode.normal(code).length() != 8) {
            throw InvalidInput.of("code", "页码校验码为 8 位字母和数字，见纸质材料页脚。");
        }
        List<Dossier> versions = dossiers.versions(application.id());
        for (int i = versions.size() - 1; i >= 0; i--) {
            Dossier version = versions.get(i);
            OptionalInt page = PageCode.page(version.sha256(), code);
            if (page.isPresent()) {
                Verdict verdict = i == versions.size() - 1 ? Verdict.MATCH : Verdict.SUPERSEDED;
                return new Result(verdict, version.versionNo(), page.getAsInt(), version.sealedAt());
            }
        }
        return new Result(Verdict.MISMATCH, null, null, null);
    }

    public enum Verdict {
        /** A page of the version that counts. */
        MATCH("相符"),
        /** A page of a version that a supplement has replaced. */
        SUPERSEDED("旧版本"),
        /** No page of this application. */
        MISMATCH("不符");

        private final String nameZh;

        Verdict(String nameZh) {
            this.nameZh = nameZh;
        }

        public String nameZh() {
            return nameZh;
        }
    }

    /** @param page which page carries the code: it must stand in that place */
    public record Result(
            Verdict verdict,
            @Nullable Integer versionNo,
            @Nullable Integer page,
            @Nullable Instant sealedAt) {}
}
