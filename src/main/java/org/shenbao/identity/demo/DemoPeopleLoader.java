package org.shenbao.identity.demo;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.identity.DemoPassword;
import org.shenbao.identity.DemoPopulation;
import org.shenbao.identity.Enterprise;
import org.shenbao.identity.Expert;
import org.shenbao.identity.NewAccount;
import org.shenbao.identity.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the people in before anything else of the demonstration starts. */
@Component
@Profile("demo")
class DemoPeopleLoader implements SmartInitializingSingleton {

    private final DemoPopulation population;
    private final Clock clock;

    DemoPeopleLoader(DemoPopulation population, Clock clock) {
        this.population = population;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        DemoPeople people = DemoPeople.read();
        population.settle(enterprises(people), accounts(people), experts(people));
    }

    private List<Enterprise> enterprises(DemoPeople people) {
        return people.enterprises().stream()
                .map(one -> new Enterprise(
                        one.creditCode(),
                        one.orgName(),
                        one.legalRepresentative(),
                        one.registeredDistrict(),
                        one.contactName(),
                        one.contactMobile(),
                        one.contactEmail(),
                        clock.instant(),
                        1))
                .toList();
    }

    private static List<NewAccount> accounts(DemoPeople people) {
        return Stream.concat(
                        people.accounts().stream()
                                .map(one -> new NewAccount(
                                        one.username(),
                                        one.name(),
                                        DemoPassword.VALUE,
                                        one.body(),
                                        one.enterprise(),
                                        one.roles())),
                        people.experts().stream()
                                .map(one -> new NewAccount(
                                        one.username(),
                                        one.name(),
                                        DemoPassword.VALUE,
                                        null,
                                        null,
                                        Set.of(Role.EXPERT))))
                .toList();
    }

    private static List<Expert> experts(DemoPeople people) {
        return people.experts().stream()
                .map(one -> new Expert(
                        one.username(), one.name(), one.org(), one.orgCreditCode(), one.title(), one.specialties()))
                .toList();
    }
}
