package org.shenbao.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.Materials;
import org.shenbao.application.PrintedDossier;
import org.shenbao.application.PrintedDossiers;
import org.shenbao.document.Binder;
import org.shenbao.document.Binder.Sheet;
import org.shenbao.document.Paper;
import org.shenbao.document.Paper.Fact;
import org.shenbao.document.PaperPages;
import org.shenbao.document.PaperStyle;
import org.springframework.stereotype.Service;

/**
 * The bound dossier as one PDF: cover, contents, and everything that the notice lists in its order. It holds what was sealed
 * and nothing later, so every print of a version has the same pages, and the code at the foot of each names both.
 */
@Service
public class BoundDossiers {

    private final PrintedDossiers dossiers;
    private final Materials materials;
    private final Binder binder;
    private final Downloads downloads;

    BoundDossiers(PrintedDossiers dossiers, Materials materials, Binder binder, Downloads downloads) {
        this.dossiers = dossiers;
        this.materials = materials;
        this.binder = binder;
        this.downloads = downloads;
    }

    /**
     * Binds the last sealed version. No transaction is open meanwhile: it takes a second for a hundred pages.
     *
     * @throws org.shenbao.support.NotFound when nothing was submitted yet, or the caller may not see it
     */
    public Bound bind(ApplicationId id) {
        PrintedDossier printed = dossiers.sealed(id);
        Dossier dossier = Objects.requireNonNull(printed.dossier());
        downloads.record(printed.application(), "dossier.pdf", dossier.sha256());
        List<Sheet> sheets = sheets(printed);
        String number = String.valueOf(printed.application().number());
        Function<List<Paper.Entry>, String> front =
                entries -> PaperPages.of(List.of(front(printed, dossier, entries)), null, false);
        Path file = binder.bind(
                "申报材料 " + number,
                sheets,
                front,
                page -> "第 " + page + " 页　申报编号 " + number + "　第 " + dossier.versionNo() + " 版　页码校验 "
                        + PageCode.of(dossier.sha256(), page));
        return new Bound("申报材料-" + number + "-第" + dossier.versionNo() + "版.pdf", file);
    }

    private List<Sheet> sheets(PrintedDossier printed) {
        List<Sheet> sheets = new ArrayList<>();
        for (PrintedDossier.Part part : printed.parts()) {
            Paper paper = part.paper();
            List<Dossier.SealedFile> files = part.files();
            if (paper != null) {
                sheets.add(new Sheet(1, part.title(), new Binder.Described(page(paper))));
            } else if (files.size() > 1) {
                sheets.add(new Sheet(1, part.title(), new Binder.Nothing()));
            } else if (files.isEmpty()) {
                sheets.add(new Sheet(1, part.title(), new Binder.Described(page(slip(part.title(), null, "未上传电子件")))));
            }
            int level = paper == null && files.size() == 1 ? 1 : 2;
            for (Dossier.SealedFile file : files) {
                sheets.add(file(printed.application().id(), level, part.title(), file));
            }
        }
        return sheets;
    }

    private Sheet file(ApplicationId id, int level, String part, Dossier.SealedFile file) {
        return new Sheet(
                level,
                level == 1 ? part : file.name(),
                new Binder.Stored(
                        file.mediaType(),
                        () -> materials.content(materials.readable(id, file.id())),
                        reason -> page(slip(part, file, reason))));
    }

    /** Stands where a file should be, and says why it is not there. */
    private static Paper slip(String part, Dossier.@Nullable SealedFile file, String reason) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("所属材料", part));
        if (file != null) {
            facts.add(new Fact("文件名称", file.name()));
            facts.add(new Fact("文件大小", (file.size() + 1023) / 1024 + " KB"));
            facts.add(new Fact("文件摘要（SHA-256）", file.sha256().replaceAll("(.{8})(?!$)", "$1 ")));
        }
        facts.add(new Fact("说明", reason + "。请另行打印后附于本页之后。"));
        return new Paper("附件插页", PaperStyle.OFFICIAL, null, List.of(new Paper.Facts(facts)));
    }

    private static Paper front(PrintedDossier printed, Dossier dossier, List<Paper.Entry> entries) {
        List<Fact> lines = new ArrayList<>();
        lines.add(new Fact("申报类别", printed.categoryName()));
        printed.coverFields().stream()
                .filter(fact -> !fact.label().contains("类别"))
                .forEach(lines::add);
        lines.add(new Fact("受理部门", printed.bodyName()));
        lines.add(new Fact("申报编号", String.valueOf(printed.application().number())));
        lines.add(new Fact("版本", "第 " + dossier.versionNo() + " 版"));
        Paper.Cover cover = new Paper.Cover(
                null, lines, "材料摘要 " + dossier.sha256().substring(0, 16).toUpperCase(Locale.ROOT));
        return new Paper(printed.subject() + "申报材料", PaperStyle.OFFICIAL, cover, List.of(new Paper.Contents(entries)));
    }

    private static String page(Paper paper) {
        return PaperPages.of(List.of(paper), null, false);
    }

    /** @param file to be deleted by whoever sends it */
    public record Bound(String name, Path file) {}
}
