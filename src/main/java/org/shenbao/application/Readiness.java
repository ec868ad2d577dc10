package org.shenbao.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.catalogue.Commitment;
import org.shenbao.catalogue.Leaf;
import org.shenbao.decision.Decisions;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Enterprises;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/** Whether a working copy may be handed in: answers, materials, commitments, and that it is the applicant's own. */
@Component
class Readiness {

    private final Decisions decisions;
    private final Enterprises enterprises;
    private final Exclusivity exclusivity;

    Readiness(Decisions decisions, Enterprises enterprises, Exclusivity exclusivity) {
        this.decisions = decisions;
        this.enterprises = enterprises;
        this.exclusivity = exclusivity;
    }

    List<MaterialSlot> slots(Leaf leaf, Map<String, Object> answers) {
        return MaterialSlots.of(leaf, Set.copyOf(decisions.requiredMaterials(leaf, answers)), answers);
    }

    /** Commitments that these answers call for. */
    static List<Commitment> commitments(Leaf leaf, Map<String, Object> answers) {
        Map<String, Object> facts = Applicability.facts(leaf, answers);
        return leaf.commitments().stream()
                .filter(c -> Applicability.holds(c.requiredWhen(), facts))
                .toList();
    }

    /** Everything that stands in the way, in the order of the dossier. */
    List<FieldError> faults(
            ProjectApplication application,
            Leaf leaf,
            Map<String, Object> answers,
            List<MaterialFile> files,
            List<SignedCommitment> signed) {
        List<FieldError> faults = new ArrayList<>(Completeness.of(leaf, answers).faults());
        faults.addAll(exclusivity.faults(application, leaf, answers));
        identity(application, answers, faults);
        Set<String> provided = files.stream().map(MaterialFile::materialId).collect(Collectors.toSet());
        slots(leaf, answers).stream()
                .filter(slot -> slot.needsFile() && !provided.contains(slot.id()))
                .map(slot -> new FieldError(slot.id(), "请上传“" + slot.nameZh() + "”。"))
                .forEach(faults::add);
        Set<String> promised = signed.stream().map(SignedCommitment::key).collect(Collectors.toSet());
        commitments(leaf, answers).stream()
                .filter(c -> !promised.contains(c.key()))
                .map(c -> new FieldError(c.key(), "请签署“" + c.titleZh() + "”。"))
                .forEach(faults::add);
        return faults;
    }

    /** Name and district decide who is paid and who reviews: they are the registration's, whatever was typed. */
    private void identity(ProjectApplication application, Map<String, Object> answers, List<FieldError> faults) {
        Enterprise registered = enterprises.get(application.creditCode());
        differs(answers, "orgName", registered.orgName(), "企业名称", faults);
        differs(answers, "unifiedSocialCreditCode", registered.creditCode(), "统一社会信用代码", faults);
        differs(answers, "registeredDistrict", Prefill.jurisdiction(registered.registeredDistrict()), "所属区（市）", faults);
    }

    private static void differs(
            Map<String, Object> answers, String key, String registered, String label, List<FieldError> faults) {
        Object answer = answers.get(key);
        if (answer != null && !answer.equals(registered)) {
            faults.add(new FieldError(key, "“" + label + "”与单位注册登记的信息不一致。"));
        }
    }
}
