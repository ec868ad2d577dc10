package org.shenbao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.shenbao.audit.AuditTrail;
import org.shenbao.support.MapperTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;

@MapperTest
@Import({AccountOpening.class, Passwords.class, FirstAdministratorMapperTest.Surroundings.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FirstAdministratorMapperTest {

    private final AccountMapper accounts;
    private final AccountOpening opening;
    private final PlatformTransactionManager transactions;
    private final MockEnvironment environment = new MockEnvironment();

    FirstAdministratorMapperTest(
            AccountMapper accounts, AccountOpening opening, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.opening = opening;
        this.transactions = transactions;
    }

    @Test
    void without_an_administrator_the_product_does_not_start() {
        assertThatThrownBy(this::start).isInstanceOf(NoAdministrator.class);
    }

    @Test
    void the_public_demonstration_password_does_not_do() {
        environment.setProperty("SHENBAO_ADMIN_USER", "root.admin");
        environment.setProperty("SHENBAO_ADMIN_PASSWORD", DemoPassword.VALUE);

        assertThatThrownBy(this::start).isInstanceOf(NoAdministrator.class).hasMessageContaining("演示密码");
    }

    @Test
    void the_environment_makes_the_first_administrator_once() {
        environment.setProperty("SHENBAO_ADMIN_USER", "first.admin");
        environment.setProperty("SHENBAO_ADMIN_PASSWORD", "Qingdao-88-welcome");
        start();

        environment.setProperty("SHENBAO_ADMIN_USER", "second.admin");
        start();

        assertThat(accounts.withRole(Role.SYSTEM_ADMIN, null))
                .extracting(Person::username)
                .containsExactly("first.admin");
        assertThat(accounts.find("first.admin").orElseThrow().passwordHash()).startsWith("$shiro2$argon2id");
    }

    private void start() {
        new FirstAdministrator(accounts, opening, environment, transactions).afterSingletonsInstantiated();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);
        }

        /** As in production: the tests' own profile is the demonstration's. */
        @Bean
        PasswordRules passwordRules() {
            return new PasswordRules(new MockEnvironment());
        }

        @Bean
        AuditTrail auditTrail() {
            return mock(AuditTrail.class);
        }
    }
}
