package org.shenbao.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.Problem.FieldError;

/** Nested deadlines: whoever reports to somebody must be done before that one is (申报单位、区市、市、省、部). */
final class MilestoneOrder {

    private MilestoneOrder() {}

    /**
     * Hard cut-offs in the order of the route; those without a date bind nobody.
     *
     * @throws InvalidInput naming both of two dates in the wrong order
     */
    static void check(Programme programme, List<RoundMilestone> milestones) {
        Map<String, RoundMilestone> dated = milestones.stream()
                .filter(m -> m.type().equals("hard-cutoff") && m.passesAt() != null)
                .collect(Collectors.toMap(RoundMilestone::key, m -> m));
        List<FieldError> errors = new ArrayList<>();
        RoundMilestone earlier = null;
        for (String key : inOrder(programme)) {
            RoundMilestone next = dated.get(key);
            if (next != null && earlier != null && instant(earlier).isAfter(instant(next))) {
                errors.add(new FieldError(
                        key,
                        "“" + name(programme, earlier.key()) + "”（" + earlier.valueZh() + "）晚于“" + name(programme, key)
                                + "”（" + next.valueZh() + "），下级截止时间不得晚于上级。"));
            }
            earlier = next == null ? earlier : next;
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput("截止时间前后不一致，批次不能保存。" + errors.get(0).message(), errors);
        }
    }

    /** The applicant's own cut-off comes first, then each office's in the order of the route. */
    private static List<String> inOrder(Programme programme) {
        List<String> keys = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        programme.milestones().stream()
                .filter(m -> "applicant".equals(m.responsible()))
                .map(Milestone::key)
                .filter(seen::add)
                .forEach(keys::add);
        programme.stages().stream()
                .map(Stage::milestone)
                .flatMap(key -> java.util.stream.Stream.ofNullable(key))
                .filter(seen::add)
                .forEach(keys::add);
        return keys;
    }

    private static Instant instant(RoundMilestone milestone) {
        Instant passesAt = milestone.passesAt();
        if (passesAt == null) {
            throw new IllegalStateException(milestone.key() + " has no instant");
        }
        return passesAt;
    }

    private static String name(Programme programme, String key) {
        return programme.milestones().stream()
                .filter(m -> m.key().equals(key))
                .map(Milestone::actionZh)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst()
                .orElse("时间节点");
    }
}
