package org.shenbao.deadline;

import java.lang.management.ManagementFactory;
import org.springframework.stereotype.Component;

/** Which of the identical nodes this is, as the ledger names it. */
@Component
class Node {

    /** {@code pid@host} of this virtual machine. */
    String name() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }
}
