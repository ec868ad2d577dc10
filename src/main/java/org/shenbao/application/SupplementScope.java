package org.shenbao.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.catalogue.Field;
import org.shenbao.catalogue.Leaf;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;
import org.springframework.stereotype.Component;

/** During a supplement only what an office asked for may differ from the last sealed dossier. */
@Component
class SupplementScope {

    private final Supplements supplements;
    private final Dossiers dossiers;

    SupplementScope(Supplements supplements, Dossiers dossiers) {
        this.supplements = supplements;
        this.dossiers = dossiers;
    }

    /** @throws InvalidInput naming every field that was not asked for and yet differs */
    void checkAnswers(ProjectApplication application, Leaf leaf, Map<String, Object> answers) {
        if (!application.isSubmitted()) {
            return;
        }
        Set<String> requested = open(application).fields();
        Map<String, Object> sealed = dossiers.of(application.id()).answers();
        List<FieldError> others = leaf.answeredFields()
                .filter(field -> !requested.contains(field.key()))
                .filter(field -> !Answers.same(sealed.get(field.key()), answers.get(field.key())))
                .map(SupplementScope::notRequested)
                .toList();
        if (!others.isEmpty()) {
            throw new InvalidInput("有 " + others.size() + " 项内容不在本次补正范围内，不能修改。", others);
        }
    }

    /** @throws InvalidInput when the office did not ask for this material */
    void checkMaterial(ProjectApplication application, MaterialSlot slot) {
        if (application.isSubmitted() && !open(application).materials().contains(slot.id())) {
            throw InvalidInput.of(slot.id(), "“" + slot.nameZh() + "”不在本次补正范围内，不能修改。");
        }
    }

    private SupplementRequest open(ProjectApplication application) {
        return supplements.open(application.id()).orElseThrow(() -> NotOpenToApplicant.of(application));
    }

    private static FieldError notRequested(Field field) {
        return new FieldError(field.key(), "“" + field.labelZh() + "”不在本次补正范围内，不能修改。");
    }
}
