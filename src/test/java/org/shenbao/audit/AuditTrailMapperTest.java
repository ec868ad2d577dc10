package org.shenbao.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenbao.audit.Verification.Broken;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.MapperTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@MapperTest
@Import({AuditTrail.class, AuditChains.class, AuditVerifier.class, AuditTrailMapperTest.Surroundings.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AuditTrailMapperTest {

    private final AuditTrail trail;
    private final AuditVerifier verifier;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String id = UUID.randomUUID().toString();
    private final String chain = "thing:" + id;

    AuditTrailMapperTest(
            AuditTrail trail, AuditVerifier verifier, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.verifier = verifier;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void a_write_leaves_who_what_when_and_from_where() {
        trail.record(AuditEntry.change("thing.renamed", "thing", id, Map.of("name", "旧"), Map.of("name", "𠮷")));

        Map<String, Object> row = jdbc.queryForMap("SELECT * FROM audit_entries WHERE chain = ?", chain);
        assertThat(row)
                .containsEntry("actor", "huangdao")
                .containsEntry("action", "thing.renamed")
                .containsEntry("address", "10.0.0.7");
        assertThat(verifier.verify(chain)).isEqualTo(new Verification(1, null));
    }

    @Test
    void a_write_that_is_rolled_back_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            record("thing.made");
            status.setRollbackOnly();
        });

        assertThat(verifier.verify(chain)).isEqualTo(new Verification(0, null));
    }

    @Test
    void eight_writers_at_once_make_one_chain() throws Exception {
        List<Callable<Object>> writers = IntStream.range(0, 8)
                .mapToObj(i -> Executors.callable(() -> record("thing.touched")))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        for (Future<Object> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        threads.shutdown();

        assertThat(verifier.verify(chain)).isEqualTo(new Verification(8, null));
    }

    @Test
    void a_changed_row_is_named() {
        threeRows();

        jdbc.update("UPDATE audit_entries SET actor = 'nobody' WHERE chain = ? AND seq = 2", chain);

        assertThat(broken().seq()).isEqualTo(2);
    }

    @Test
    void a_removed_row_is_named() {
        threeRows();

        jdbc.update("DELETE FROM audit_entries WHERE chain = ? AND seq = 2", chain);

        assertThat(broken().seq()).isEqualTo(2);
    }

    @Test
    void rows_cut_off_at_the_end_are_noticed() {
        threeRows();

        jdbc.update("DELETE FROM audit_entries WHERE chain = ? AND seq = 3", chain);

        assertThat(broken().seq()).isEqualTo(3);
    }

    private void threeRows() {
        transaction.executeWithoutResult(status -> {
            record("thing.made");
            record("thing.renamed");
            record("thing.closed");
        });
        assertThat(verifier.verify(chain).intact()).isTrue();
    }

    private Broken broken() {
        return Optional.ofNullable(verifier.verify(chain).broken()).orElseThrow();
    }

    private void record(String action) {
        trail.record(AuditEntry.of(action, "thing", id, Map.of("n", 1)));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-10-22T09:00:00.123456Z"), ZoneOffset.UTC);
        }

        @Bean
        ObjectMapper objectMapper() {
            return new ObjectMapper();
        }

        @Bean
        RequestOrigin requestOrigin() {
            return () -> Optional.of("10.0.0.7");
        }

        @Bean
        CurrentActor currentActor() {
            return new CurrentActor() {
                @Override
                public Optional<Actor> find() {
                    return Optional.of(
                            new Actor("huangdao", "张伟", java.util.Set.of(), Optional.empty(), Optional.empty()));
                }

                @Override
                public void asSystem(Runnable work) {
                    work.run();
                }
            };
        }
    }
}
