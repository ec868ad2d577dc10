package org.shenbao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_only() {
        String hash = passwords.hash("Qingdao-88-welcome");

        assertThat(passwords.matches("Qingdao-88-welcome".toCharArray(), hash)).isTrue();
        assertThat(passwords.matches("qingdao-88-welcome".toCharArray(), hash)).isFalse();
    }

    /** Algorithm and cost stand before the salt: equal there, equal in time. */
    @Test
    void an_unknown_users_password_costs_as_much_as_a_known_ones() {
        String hash = passwords.hash("Qingdao-88-welcome");

        assertThat(cost(hash)).contains("argon2id").contains("m=19456").isEqualTo(cost(passwords.decoy()));
    }

    @ParameterizedTest
    @CsvSource({"short-1, 长度", "only-letters-here, 数字", "Huangdao-2027, 用户名", "Shenbao-2027, 演示密码"})
    void weak_passwords_are_refused(String password, String reason) {
        PasswordRules rules = new PasswordRules(new MockEnvironment());

        assertThat(rules.fault("huangdao", password))
                .hasValueSatisfying(fault -> assertThat(fault).contains(reason));
    }

    private static String cost(String hash) {
        return hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1));
    }
}
