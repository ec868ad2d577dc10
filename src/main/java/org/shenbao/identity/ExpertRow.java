package org.shenbao.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

record ExpertRow(
        String username, String name, String org, @Nullable String orgCreditCode, String title) {

    Expert with(List<String> specialties) {
        return new Expert(username, name, org, orgCreditCode, title, specialties);
    }
}
