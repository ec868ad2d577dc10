package org.shenbao.audit;

import java.util.Optional;

/** Where the work of this thread was asked for. */
public interface RequestOrigin {

    /** Network address of the caller; empty outside a web request. */
    Optional<String> address();
}
