package org.shenbao.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {

    Optional<AccountRow> find(String username);

    List<String> rolesOf(String username);

    List<Holding> roles(@Param("usernames") Collection<String> usernames);

    List<AccountRow> search(
            @Param("filter") AccountFilter filter, @Param("offset") long offset, @Param("size") int size);

    long count(@Param("filter") AccountFilter filter);

    List<Person> names(@Param("usernames") Collection<String> usernames);

    List<Person> withRole(@Param("role") String role, @Param("bodyCode") @Nullable String bodyCode);

    List<AccountRow> withAnyRole(@Param("roles") Collection<String> roles);

    void insert(AccountRow row);

    void addRole(@Param("username") String username, @Param("role") String role);

    void removeRoles(String username);

    /** 0 when the version is no longer the stored one. */
    int setDisabled(
            @Param("username") String username, @Param("disabled") boolean disabled, @Param("version") int version);

    /** 0 when the version is no longer the stored one. */
    int setPassword(@Param("username") String username, @Param("hash") String hash, @Param("version") int version);

    int touch(@Param("username") String username, @Param("version") int version);
}
