package org.shenbao.identity;

import java.util.Map;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** Leaves the comings and goings in the trail. */
@Component
public class SignInLog {

    private final AuditTrail trail;

    SignInLog(AuditTrail trail) {
        this.trail = trail;
    }

    public void signedIn(String username) {
        trail.record(AuditEntry.of("identity.signed-in", "account", username, null));
    }

    public void signedOut(String username) {
        trail.record(AuditEntry.of("identity.signed-out", "account", username, null));
    }

    /** One chain for all: a stranger must not begin chains by inventing usernames. */
    void failed(String typed) {
        String shortened = typed.length() > 60 ? typed.substring(0, 60) : typed;
        trail.record(AuditEntry.of("identity.sign-in-failed", "door", "sign-in", Map.of("username", shortened)));
    }
}
