package org.shenbao.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenbao.application.ProjectApplication;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Rounds;
import org.shenbao.catalogue.SummaryTable;
import org.shenbao.document.Spreadsheet;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.recommendation.SummaryCells.Known;
import org.shenbao.support.NotFound;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** The 汇总表 of packages: title, header, columns, footer and footnotes exactly as the notice's annex gives them. */
@Component
public class SummaryTables {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** Characters of 11 points beside each other on an A4 page across. */
    private static final int PAGE = 120;

    private final PackageContents contents;
    private final SummaryCells cells;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Clock clock;

    SummaryTables(
            PackageContents contents,
            SummaryCells cells,
            Programmes programmes,
            Rounds rounds,
            Bodies bodies,
            Clock clock) {
        this.contents = contents;
        this.cells = cells;
        this.programmes = programmes;
        this.rounds = rounds;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The tables that these packages of one round fill, in the order of their ranking: key of the table and its title. */
    public Map<String, String> titles(Collection<RecommendationPackage> packages) {
        Map<String, String> titles = new LinkedHashMap<>();
        Function<ProjectApplication, Leaf> leaves = leaves(packages);
        for (ProjectApplication application : contents.recommended(packages)) {
            SummaryTable table = leaves.apply(application).summaryTable();
            titles.putIfAbsent(table.key(), table.titleZh().replace("XX市", ""));
        }
        return titles;
    }

    /**
     * What one body recommends.
     *
     * @param key key of the table
     * @throws NotFound when nothing of it is recommended
     */
    public Spreadsheet of(RecommendationPackage found, String key) {
        return sheets(List.of(found), key).get(0);
    }

    /**
     * What these packages of one round recommend: everything numbered through when there are several, then each body's.
     *
     * @param key key of the table
     * @throws NotFound when nothing of it is recommended
     */
    List<Spreadsheet> sheets(List<RecommendationPackage> packages, String key) {
        Function<ProjectApplication, Leaf> leaves = leaves(packages);
        List<Line> lines = contents.of(packages).stream()
                .filter(entry -> entry.item().recommended())
                .map(entry -> new Line(leaves.apply(entry.application()), entry))
                .filter(line -> line.leaf().summaryTable().key().equals(key))
                .toList();
        Map<Long, List<Line>> byPackage = lines.stream()
                .collect(Collectors.groupingBy(line -> line.entry().item().packageId()));
        List<RecommendationPackage> filling = packages.stream()
                .filter(found -> byPackage.containsKey(found.id()))
                .toList();
        if (filling.isEmpty()) {
            throw new NotFound("项目汇总表");
        }
        Known known = cells.known(lines.stream().map(Line::entry).toList());
        List<Spreadsheet> sheets = new ArrayList<>();
        if (filling.size() > 1) {
            List<Line> all = filling.stream()
                    .flatMap(found -> Objects.requireNonNull(byPackage.get(found.id())).stream())
                    .toList();
            sheets.add(table(all, known, filling, "汇总" + filling.size() + "个推荐单位", ""));
        }
        for (RecommendationPackage found : filling) {
            String body = bodies.get(found.bodyCode()).name();
            String place = body.replaceFirst("(工业|经济|工信|科技).*$", "");
            List<Line> own = Objects.requireNonNull(byPackage.get(found.id()));
            sheets.add(table(own, known, List.of(found), body, place));
        }
        return sheets;
    }

    LocalDate reportDate(RecommendationPackage found) {
        return Objects.requireNonNullElseGet(found.reportDate(), () -> LocalDate.now(clock.withZone(Zones.CHINA)));
    }

    private Spreadsheet table(
            List<Line> lines, Known known, List<RecommendationPackage> packages, String body, String place) {
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(row(line, known, rows.size() + 1));
        }
        SummaryTable table = lines.get(0).leaf().summaryTable();
        Function<Field, Spreadsheet.Line> around =
                field -> new Spreadsheet.Line(field.labelZh(), around(field.key(), packages, body));
        return new Spreadsheet(
                packages.size() > 1 ? "总表" : body,
                table.titleZh().replace("XX市", place),
                table.header().stream().map(around).toList(),
                columns(table, rows),
                rows,
                table.footer().stream().map(around).toList(),
                table.footnotesZh());
    }

    /** The leaf category of an application to the round of these packages. */
    private Function<ProjectApplication, Leaf> leaves(Collection<RecommendationPackage> packages) {
        if (packages.isEmpty()) {
            throw new NotFound("项目汇总表");
        }
        int year = rounds.get(packages.iterator().next().roundId()).year();
        return application -> programmes.leaf(application.programme(), application.category(), year);
    }

    /** What stands above and below the table; a name that several bodies do not share stays open. */
    private String around(String key, List<RecommendationPackage> packages, String body) {
        RecommendationPackage only = packages.get(0);
        return switch (key) {
            case "recommendingBody" -> body;
            case "reportDate" ->
                DAY.format(packages.size() == 1 ? reportDate(only) : LocalDate.now(clock.withZone(Zones.CHINA)));
            case "preparedBy" -> packages.size() == 1 ? only.preparedBy() : "";
            case "preparedByPhone" -> packages.size() == 1 ? only.preparedByPhone() : "";
            default -> "";
        };
    }

    private List<Object> row(Line line, Known known, int number) {
        return line.leaf().summaryTable().columns().stream()
                .map(column -> column.key().equals("rowNo")
                        ? (Object) number
                        : cells.of(line.leaf(), column, line.entry(), known))
                .toList();
    }

    /** As wide as the longest text needs, and together no narrower than an A4 page across; the numbers stay narrow. */
    private static List<Spreadsheet.Column> columns(SummaryTable table, List<List<Object>> rows) {
        List<Integer> needs = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int index = i;
            int longest = rows.stream()
                    .mapToInt(row -> width(row.get(index).toString()))
                    .max()
                    .orElse(0);
            needs.add(Math.min(40, 3 + Math.max(width(table.columns().get(i).labelZh()), longest)));
        }
        int rest = PAGE - needs.stream().mapToInt(Integer::intValue).sum();
        int share = Math.max(0, rest / (needs.size() - 1));
        List<Spreadsheet.Column> columns = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            columns.add(new Spreadsheet.Column(table.columns().get(i).labelZh(), needs.get(i) + (i == 0 ? 0 : share)));
        }
        return columns;
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
    }

    private record Line(Leaf leaf, Entry entry) {}
}
