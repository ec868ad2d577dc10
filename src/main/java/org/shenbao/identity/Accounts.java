package org.shenbao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who can sign in. Usernames are lower case. */
@Component
public class Accounts {

    private final AccountMapper mapper;

    Accounts(AccountMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Account> find(String username) {
        return mapper.find(username.toLowerCase(Locale.ROOT)).map(row -> row.with(mapper.rolesOf(row.username())));
    }

    /**
     * By username.
     *
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public List<Account> search(AccountFilter filter, int page, int size) {
        return withRoles(mapper.search(filter, (page - 1L) * size, size));
    }

    public long count(AccountFilter filter) {
        return mapper.count(filter);
    }

    /** Everybody who may sign in and holds one of the roles, by username. */
    @Transactional(readOnly = true)
    public List<Account> withAnyRole(Collection<String> roles) {
        return roles.isEmpty() ? List.of() : withRoles(mapper.withAnyRole(roles));
    }

    private List<Account> withRoles(List<AccountRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> roles = mapper
                .roles(rows.stream().map(AccountRow::username).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        Holding::username, Collectors.mapping(Holding::value, Collectors.toList())));
        return rows.stream()
                .map(row -> row.with(roles.getOrDefault(row.username(), List.of())))
                .toList();
    }
}
