package org.shenbao.identity;

import java.util.List;
import org.springframework.stereotype.Component;

/** Who works where. Disabled accounts are left out. */
@Component
public class Staff {

    private final AccountMapper accounts;

    Staff(AccountMapper accounts) {
        this.accounts = accounts;
    }

    public List<Person> withRole(String role) {
        return accounts.withRole(role, null);
    }
}
