package org.shenbao.identity.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.DemoPassword;
import org.shenbao.identity.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells everybody who can sign in, and with what. */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/accounts")
class DemoAccountsController {

    private final Bodies bodies;
    private final DemoPeople people = DemoPeople.read();

    DemoAccountsController(Bodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping
    List<KnownAccount> accounts() {
        return Stream.concat(
                        people.accounts().stream()
                                .map(one -> known(one.username(), one.name(), one.roles(), one.body())),
                        people.experts().stream()
                                .map(one -> known(one.username(), one.name(), Set.of(Role.EXPERT), null)))
                .toList();
    }

    private KnownAccount known(String username, String name, Set<String> roles, @Nullable String body) {
        return new KnownAccount(
                username,
                DemoPassword.VALUE,
                name,
                roles.stream().sorted().toList(),
                roles.stream().sorted().map(Role::label).toList(),
                body,
                body == null ? null : bodies.find(body).map(Body::name).orElse(null));
    }

    /**
     * A known account.
     *
     * @param body code of the body it works for
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record KnownAccount(
            String username,
            String password,
            String displayName,
            List<String> roles,
            List<String> roleNames,
            @Nullable String body,
            @Nullable String bodyName) {}
}
