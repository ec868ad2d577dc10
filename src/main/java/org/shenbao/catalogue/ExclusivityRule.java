package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may not apply, and how often.
 *
 * @param rule one of {@code exclusivityRules} of {@code common.yaml}
 * @param appliesTo nodes of the category tree
 */
public record ExclusivityRule(
        String id,
        String rule,
        List<String> appliesTo,
        @Nullable Integer max,
        @Nullable String question,
        String noteZh,
        String sourceRef) {}
