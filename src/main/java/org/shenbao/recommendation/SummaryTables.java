package org.shenbao.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.FieldType;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Option;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.catalogue.SummaryTable;
import org.shenbao.document.Spreadsheet;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.support.NotFound;
import org.shenbao.support.Zones;
import org.springframework.stereotype.Component;

/** The 汇总表 of a package: title, header and columns exactly as the notice's annex gives them, one table a category. */
@Component
public class SummaryTables {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final PackageContents contents;
    private final Programmes programmes;
    private final Rounds rounds;
    private final Bodies bodies;
    private final Clock clock;

    SummaryTables(PackageContents contents, Programmes programmes, Rounds rounds, Bodies bodies, Clock clock) {
        this.contents = contents;
        this.programmes = programmes;
        this.rounds = rounds;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** Categories with a recommended application, in the order of the ranking. */
    public List<String> categories(RecommendationPackage found) {
        return recommended(found).stream()
                .map(entry -> entry.application().category())
                .distinct()
                .toList();
    }

    /** @throws NotFound when nothing of the category is recommended */
    public Spreadsheet of(RecommendationPackage found, String category) {
        Round round = rounds.get(found.roundId());
        List<Entry> entries = recommended(found).stream()
                .filter(entry -> entry.application().category().equals(category))
                .toList();
        if (entries.isEmpty()) {
            throw new NotFound("项目汇总表");
        }
        Leaf leaf = programmes.leaf(round.programme(), category, round.year());
        SummaryTable table = leaf.summaryTable();
        List<List<Object>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(row(leaf, table, entry, rows.size() + 1));
        }
        return new Spreadsheet(
                "汇总表",
                table.titleZh(),
                lines(table.header(), found),
                columns(table, rows),
                rows,
                lines(table.footer(), found));
    }

    private List<Entry> recommended(RecommendationPackage found) {
        return contents.of(found).stream()
                .filter(entry -> entry.item().recommended())
                .toList();
    }

    private List<Spreadsheet.Line> lines(List<Field> fields, RecommendationPackage found) {
        return fields.stream()
                .map(field -> new Spreadsheet.Line(field.labelZh(), headerValue(field.key(), found)))
                .toList();
    }

    private String headerValue(String key, RecommendationPackage found) {
        return switch (key) {
            case "recommendingBody" -> bodies.get(found.bodyCode()).name();
            case "reportDate" -> DAY.format(reportDate(found));
            case "preparedBy" -> found.preparedBy();
            case "preparedByPhone" -> found.preparedByPhone();
            default -> "";
        };
    }

    LocalDate reportDate(RecommendationPackage found) {
        return Objects.requireNonNullElseGet(found.reportDate(), () -> LocalDate.now(clock.withZone(Zones.CHINA)));
    }

    private static List<Object> row(Leaf leaf, SummaryTable table, Entry entry, int number) {
        return table.columns().stream()
                .map(column -> column.key().equals("rowNo") ? (Object) number : cell(leaf, column, entry))
                .toList();
    }

    private static Object cell(Leaf leaf, Field column, Entry entry) {
        Object value = entry.dossier().answers().get(column.key());
        if (value == null) {
            return "";
        }
        if (value instanceof Number && column.type() != FieldType.TEXT) {
            return value;
        }
        return leaf.field(column.key())
                .flatMap(field -> field.option(value))
                .map(Option::labelZh)
                .orElse(value.toString());
    }

    /** As wide as the longest text needs, within what an A4 page across can hold. */
    private static List<Spreadsheet.Column> columns(SummaryTable table, List<List<Object>> rows) {
        List<Spreadsheet.Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int index = i;
            String label = table.columns().get(i).labelZh();
            int longest = rows.stream()
                    .mapToInt(row -> row.get(index).toString().length())
                    .max()
                    .orElse(0);
            columns.add(new Spreadsheet.Column(label, Math.min(44, 4 + 2 * Math.max(label.length(), longest))));
        }
        return columns;
    }
}
