package org.shenbao.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Leaf;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Responsibilities;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant works on before it is handed in: a draft, or the correction an office asked for. */
@Service
@Transactional
public class Drafts {

    private final ApplicationMapper mapper;
    private final ApplicationAccess access;
    private final SupplementScope supplements;
    private final Cutoff cutoff;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Leaves leaves;
    private final Enterprises enterprises;
    private final Responsibilities responsibilities;
    private final Exclusivity exclusivity;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(
            ApplicationMapper mapper,
            ApplicationAccess access,
            SupplementScope supplements,
            Cutoff cutoff,
            Rounds rounds,
            Programmes programmes,
            Leaves leaves,
            Enterprises enterprises,
            Responsibilities responsibilities,
            Exclusivity exclusivity,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.supplements = supplements;
        this.cutoff = cutoff;
        this.rounds = rounds;
        this.programmes = programmes;
        this.leaves = leaves;
        this.enterprises = enterprises;
        this.responsibilities = responsibilities;
        this.exclusivity = exclusivity;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins an application of the caller's enterprise, with what its registration already says filled in.
     *
     * @throws SubmissionClosed after the round's cut-off
     * @throws InvalidInput when the round takes no applications for the category, or none from the applicant's region
     * @throws AlreadyApplied when the notice does not let it file this beside what it filed before
     */
    public ApplicationId create(long roundId, String category) {
        String creditCode = access.creditCode();
        Round round = rounds.get(roundId);
        Leaf leaf = programmes.leaf(round.programme(), category, round.year());
        cutoff.guard(roundId);
        Instant now = now();
        if (round.state() != RoundState.OPEN || now.isBefore(round.opensAt()) || !leaf.openForFiling()) {
            throw InvalidInput.of("category", "该批次目前不受理“" + leaf.nameZh() + "”的申报。");
        }
        Enterprise enterprise = enterprises.get(creditCode);
        String local = responsibilities
                .local(round.programme(), enterprise.registeredDistrict())
                .orElseThrow(() -> InvalidInput.of(
                        "roundId",
                        "该批次只受理在" + programmes.programme(round.programme()).regionZh() + "登记注册的单位申报。"));
        exclusivity.checkDraft(roundId, leaf, creditCode);
        var row = new ApplicationMapper.NewApplication(
                draft(round, category, enterprise, local, now), Answers.write(Prefill.of(leaf, enterprise)));
        mapper.insert(row);
        audit.record(AuditEntry.of("application.drafted", "application", row.id(), Map.of("category", category)));
        return row.id();
    }

    /**
     * Saves what was typed so far; the answers replace those of this version.
     *
     * @return the next version
     * @throws StaleWrite when somebody saved meanwhile
     * @throws InvalidInput when a value does not fit its field, or a supplement did not ask for it
     */
    public int save(ApplicationId id, int version, Map<String, Object> answers) {
        ProjectApplication application = access.own(id);
        if (!application.isOpenToApplicant()) {
            throw NotOpenToApplicant.of(application);
        }
        Leaf leaf = leaves.of(application);
        Map<String, Object> fitting = AnswerTypes.check(leaf, answers);
        supplements.checkAnswers(application, leaf, fitting);
        if (mapper.saveAnswers(id, version, Answers.write(fitting), projectName(fitting), now()) == 0) {
            throw new StaleWrite("申报草稿");
        }
        audit.record(AuditEntry.of("application.saved", "application", id, Map.of("version", version + 1)));
        return version + 1;
    }

    /** @throws NotOpenToApplicant when it was submitted: then it can only be withdrawn */
    public void delete(ApplicationId id) {
        ProjectApplication application = access.lockOwn(id);
        if (application.isSubmitted() || !application.isRunning()) {
            throw new NotOpenToApplicant("只有未提交的草稿可以删除；已提交的申报请使用“撤回”。");
        }
        mapper.deleteFiles(id);
        mapper.deleteCommitments(id);
        mapper.delete(id);
        audit.record(AuditEntry.change("application.deleted", "application", id, application, null));
    }

    private ProjectApplication draft(Round round, String category, Enterprise enterprise, String local, Instant now) {
        return new ProjectApplication(
                new ApplicationId(0),
                round.id(),
                round.programme(),
                category,
                enterprise.creditCode(),
                enterprise.orgName(),
                null,
                local,
                null,
                ProjectApplication.DRAFT,
                null,
                now,
                null,
                null,
                0,
                actors.get().username(),
                now,
                now,
                null,
                null,
                null);
    }

    private static @Nullable String projectName(Map<String, Object> answers) {
        // A form of a platform has no project: the platform is what one applies with.
        Object name = Stream.of("projectName", "platformName")
                .map(answers::get)
                .filter(answer -> !Answers.isBlank(answer))
                .findFirst()
                .orElse(null);
        if (!(name instanceof String text)) {
            return null;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.min(300, text.codePointCount(0, text.length()))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
