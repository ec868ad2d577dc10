package org.shenbao.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewing expert (评审专家).
 *
 * @param org where the expert works: a conflict of interest with any application of that enterprise
 * @param orgCreditCode its unified social credit code, if it has one
 * @param title professional title (职称)
 */
public record Expert(
        String username,
        String name,
        String org,
        @Nullable String orgCreditCode,
        String title,
        List<String> specialties) {

    public Expert {
        specialties = List.copyOf(specialties);
    }
}
