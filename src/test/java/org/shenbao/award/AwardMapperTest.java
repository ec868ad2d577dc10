package org.shenbao.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.support.MapperTest;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class AwardMapperTest {

    private static final BigDecimal BUDGET = new BigDecimal("1000.00");

    private final AwardMapper mapper;
    private final TransactionTemplate transaction;

    AwardMapperTest(AwardMapper mapper, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void the_last_of_the_budget_can_be_awarded_and_not_a_cent_more() {
        mapper.openLedger(1);

        assertThat(mapper.reserve(1, new BigDecimal("999.99"), BUDGET)).isEqualTo(1);
        assertThat(mapper.reserve(1, new BigDecimal("0.02"), BUDGET)).isZero();
        assertThat(mapper.reserve(1, new BigDecimal("0.01"), BUDGET)).isEqualTo(1);
        assertThat(mapper.awarded(1)).isEqualByComparingTo(BUDGET);
    }

    @Test
    void what_is_revoked_goes_back_to_the_budget() {
        mapper.openLedger(1);
        mapper.reserve(1, new BigDecimal("600"), BUDGET);

        mapper.release(1, new BigDecimal("600"));

        assertThat(mapper.reserve(1, BUDGET, BUDGET)).isEqualTo(1);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void officials_who_award_at_the_same_time_never_overspend() throws Exception {
        mapper.openLedger(2);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService officials = Executors.newFixedThreadPool(8);
        Callable<Integer> award = () -> {
            start.await();
            Integer rows = transaction.execute(status -> mapper.reserve(2, new BigDecimal("300"), BUDGET));
            return rows == null ? 0 : rows;
        };

        List<Future<Integer>> attempts =
                IntStream.range(0, 8).mapToObj(i -> officials.submit(award)).toList();
        start.countDown();
        int granted = 0;
        for (Future<Integer> attempt : attempts) {
            granted += attempt.get();
        }
        officials.shutdown();

        assertThat(granted).isEqualTo(3);
        assertThat(mapper.awarded(2)).isEqualByComparingTo("900");
    }

    @Test
    void an_award_is_concluded_once() {
        mapper.insert(award(7, "120.50"));

        assertThat(mapper.conclude(new ApplicationId(7), AwardState.CONFIRMED)).isEqualTo(1);
        assertThat(mapper.conclude(new ApplicationId(7), AwardState.REVOKED)).isZero();
        assertThat(mapper.determined(List.of("qd-city-miit"))).isEmpty();
    }

    @Test
    void a_body_sees_what_it_determined() {
        mapper.insert(award(7, "120.50"));
        mapper.insert(award(8, "300"));

        assertThat(mapper.ofRound(1, List.of("qd-city-miit")))
                .extracting(Award::applicationId)
                .containsExactly(new ApplicationId(8), new ApplicationId(7));
        assertThat(mapper.ofRound(1, List.of("qd-district-miit.huangdao"))).isEmpty();
        assertThat(mapper.rounds(List.of("qd-city-miit"))).containsExactly(1L);
    }

    private static Award award(long id, String amountWan) {
        return new Award(
                new ApplicationId(id),
                1,
                "qingdao-2020",
                "qd-integration",
                "青岛海智装备有限公司",
                "91370211MA3C000001",
                "产线改造",
                "qd-city-miit",
                "qd-district-miit.huangdao",
                new BigDecimal(amountWan),
                "",
                AwardState.DETERMINED,
                "city",
                Instant.parse("2027-11-20T08:00:00Z"),
                0);
    }
}
