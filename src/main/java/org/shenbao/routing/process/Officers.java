package org.shenbao.routing.process;

import org.shenbao.catalogue.Responsibilities;
import org.shenbao.identity.Groups;
import org.shenbao.routing.PublishedBean;

/**
 * Candidate groups in diagrams: {@code ${officers.of(districtBody)}}, {@code ${officers.at('province', districtBody)}}.
 */
@PublishedBean(value = "officers", label = "经办人", description = "某一主管部门的经办人，用作任务的候选组。")
class Officers {

    private final Responsibilities responsibilities;

    Officers(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    /** Group of the officers of a body. */
    public String of(String bodyCode) {
        return Groups.officers(bodyCode);
    }

    /** Group of the officers of the body at that level (district, city, province, ministry) above a body. */
    public String at(String level, String bodyCode) {
        return Groups.officers(responsibilities.at(level, bodyCode));
    }
}
