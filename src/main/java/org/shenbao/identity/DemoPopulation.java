package org.shenbao.identity;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles the people of the demonstration; outside its profile there is no such thing. */
@Component
@Profile("demo")
public class DemoPopulation {

    private final Registrations registrations;
    private final Enterprises enterprises;
    private final AccountOpening accounts;
    private final Accounts known;
    private final Experts experts;
    private final String hash;

    DemoPopulation(
            Registrations registrations,
            Enterprises enterprises,
            AccountOpening accounts,
            Accounts known,
            Experts experts,
            Passwords passwords) {
        this.registrations = registrations;
        this.enterprises = enterprises;
        this.accounts = accounts;
        this.known = known;
        this.experts = experts;
        this.hash = passwords.hash(DemoPassword.VALUE);
    }

    /** Adds whoever is not there yet; all get the demonstration's password. */
    @Transactional
    public void settle(List<Enterprise> newEnterprises, List<NewAccount> newAccounts, List<Expert> newExperts) {
        newEnterprises.stream()
                .filter(one -> enterprises.find(one.creditCode()).isEmpty())
                .forEach(registrations::insert);
        newAccounts.stream()
                .filter(one -> known.find(one.username()).isEmpty())
                .forEach(one -> accounts.insert(one, hash));
        newExperts.stream().filter(one -> !experts.isListed(one.username())).forEach(experts::add);
    }
}
