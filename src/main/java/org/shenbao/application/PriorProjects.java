package org.shenbao.application;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.PriorProject.Kind;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programme;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.Rounds;
import org.shenbao.document.SheetReader;
import org.shenbao.identity.SocialCreditCode;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.Page;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of earlier awardees, of projects that others recommend, of units that must apply: imported from xlsx. */
@Service
@Transactional
public class PriorProjects {

    /** Heading of a column, and what it is called otherwise. */
    private static final List<String> CODE = List.of("统一社会信用代码", "信用代码");

    private static final List<String> ORG = List.of("单位名称", "企业名称", "申报单位");
    private static final List<String> PROJECT = List.of("项目名称", "平台名称");
    private static final List<String> DIRECTION = List.of("申报方向", "方向", "类别");
    private static final List<String> CHANNEL = List.of("推荐单位", "推荐渠道");
    private static final List<String> REMARK = List.of("备注", "批次", "年度");

    private final PriorProjectMapper mapper;
    private final Rounds rounds;
    private final Programmes programmes;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    PriorProjects(
            PriorProjectMapper mapper,
            Rounds rounds,
            Programmes programmes,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.rounds = rounds;
        this.programmes = programmes;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a whole list in, or nothing of it; what is known already is left out.
     *
     * @return how many are new
     * @throws InvalidInput naming every row that cannot be read
     */
    public int take(long roundId, Kind kind, InputStream xlsx) {
        Round round = rounds.get(roundId);
        List<Map<String, String>> rows = SheetReader.read(xlsx, "单位名称");
        List<FieldError> faults = new ArrayList<>();
        List<PriorProject> projects = new ArrayList<>();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Map<String, String> row : rows) {
            project(round, kind, row, now, faults).ifPresent(projects::add);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput("名单中有 " + faults.size() + " 行不能导入，未导入任何内容。", faults);
        }
        Set<String> known = new HashSet<>(mapper.identities(round.programme(), kind));
        List<PriorProject> fresh =
                projects.stream().filter(p -> known.add(p.identity())).toList();
        fresh.forEach(mapper::insert);
        audit.record(AuditEntry.of(
                "round.list-imported",
                "round",
                roundId,
                Map.of("kind", kind, "rows", rows.size(), "new", fresh.size())));
        return fresh.size();
    }

    @Transactional(readOnly = true)
    public Page<PriorProject> list(long roundId, Kind kind, int page, int size) {
        String programme = rounds.get(roundId).programme();
        return new Page<>(mapper.list(programme, kind, size, (page - 1) * size), mapper.count(programme, kind));
    }

    /** @throws NotFound when the programme has no such entry */
    public void remove(long roundId, long id) {
        if (mapper.delete(rounds.get(roundId).programme(), id) == 0) {
            throw new NotFound("名单条目");
        }
        audit.record(AuditEntry.of("round.list-entry-removed", "round", roundId, Map.of("entry", id)));
    }

    /** Units of the list of those that must apply which have not filed in the round (江苏 二（二）1). */
    @Transactional(readOnly = true)
    public List<PriorProject> missing(long roundId) {
        return mapper.unfiled(rounds.get(roundId).programme(), Kind.MUST_APPLY, roundId);
    }

    private java.util.Optional<PriorProject> project(
            Round round, Kind kind, Map<String, String> row, Instant now, List<FieldError> faults) {
        String line = "第 " + row.get(SheetReader.ROW) + " 行";
        int before = faults.size();
        String code = SocialCreditCode.parse(cell(row, CODE))
                .map(SocialCreditCode::value)
                .orElse("");
        String project = cell(row, PROJECT);
        fault(code.isEmpty(), line, "统一社会信用代码不正确：" + cell(row, CODE), faults);
        fault(cell(row, ORG).isEmpty(), line, "没有单位名称。", faults);
        fault(project.isEmpty() && kind == Kind.EARLIER_BATCH, line, "没有项目名称。", faults);
        String typed = cell(row, DIRECTION);
        String direction = direction(programmes.programme(round.programme()), typed);
        fault(!typed.isEmpty() && direction == null, line, "没有这个申报方向：" + typed, faults);
        if (faults.size() > before) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(new PriorProject(
                0,
                round.programme(),
                kind,
                kind == Kind.OTHER_CHANNEL ? round.id() : null,
                code,
                cell(row, ORG),
                project,
                direction,
                cell(row, CHANNEL).isEmpty() ? null : cell(row, CHANNEL),
                cell(row, REMARK),
                actors.get().username(),
                now));
    }

    private static void fault(boolean bad, String line, String message, List<FieldError> faults) {
        if (bad) {
            faults.add(new FieldError(line, line + message));
        }
    }

    private static String cell(Map<String, String> row, List<String> headings) {
        return headings.stream()
                .map(row::get)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse("");
    }

    /** Node of the category tree of this name: a leaf, or a class above it. */
    private static @Nullable String direction(Programme programme, String name) {
        for (Leaf leaf : programme.leaves()) {
            for (int i = 0; i < leaf.pathZh().size(); i++) {
                if (leaf.pathZh().get(i).equals(name)) {
                    return leaf.path().get(i + 1);
                }
            }
        }
        return null;
    }
}
