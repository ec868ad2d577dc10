package org.shenbao.paper;

import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.PrintedDossier;
import org.shenbao.application.PrintedDossiers;
import org.shenbao.document.PaperPages;
import org.shenbao.document.Pdfs;
import org.shenbao.document.WordPapers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 申报书: the notice's forms filled in from the sealed dossier, or from a draft, which says so on every page. */
@Service
@Transactional
public class PrintedForms {

    static final String UNSUBMITTED = "草稿 未提交";

    private final PrintedDossiers dossiers;
    private final WordPapers word;
    private final Pdfs pdfs;
    private final Downloads downloads;

    PrintedForms(PrintedDossiers dossiers, WordPapers word, Pdfs pdfs, Downloads downloads) {
        this.dossiers = dossiers;
        this.word = word;
        this.pdfs = pdfs;
        this.downloads = downloads;
    }

    public File docx(ApplicationId id) {
        PrintedDossier printed = printed(id, "form.docx");
        return new File(name(printed) + ".docx", word.write(printed.forms(), watermark(printed)));
    }

    /** The same as PDF, every font embedded. */
    public File pdf(ApplicationId id) {
        PrintedDossier printed = printed(id, "form.pdf");
        byte[] content = pdfs.render(PaperPages.of(printed.forms(), watermark(printed), true));
        return new File(name(printed) + ".pdf", content);
    }

    private PrintedDossier printed(ApplicationId id, String what) {
        PrintedDossier printed = dossiers.current(id);
        Dossier dossier = printed.dossier();
        downloads.record(printed.application(), what, dossier == null ? null : dossier.sha256());
        return printed;
    }

    private static @Nullable String watermark(PrintedDossier printed) {
        return printed.dossier() == null ? UNSUBMITTED : null;
    }

    private static String name(PrintedDossier printed) {
        String number = printed.application().number();
        return "申报书-" + (number == null ? "草稿" : number);
    }

    public record File(String name, byte[] content) {}
}
