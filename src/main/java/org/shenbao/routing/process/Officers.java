package org.shenbao.routing.process;

import org.shenbao.identity.Groups;
import org.shenbao.routing.PublishedBean;

/** Candidate groups in diagrams: {@code ${officers.of(districtBody)}}. */
@PublishedBean("officers")
class Officers {

    /** Group of the officers of a body. */
    public String of(String bodyCode) {
        return Groups.officers(bodyCode);
    }
}
