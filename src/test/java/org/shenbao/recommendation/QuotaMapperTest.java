package org.shenbao.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Dossier;
import org.shenbao.application.ProjectApplication;
import org.shenbao.audit.AuditTrail;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.catalogue.Round;
import org.shenbao.catalogue.RoundQuota;
import org.shenbao.catalogue.RoundState;
import org.shenbao.catalogue.Rounds;
import org.shenbao.recommendation.PackageContents.Entry;
import org.shenbao.support.MapperTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 山东: 每市不超过8个, 省直单位不计入; 广东: 3/2/1 by group of cities, the province not more than ten. */
@MapperTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@Import({QuotaLedger.class, QuotaMapperTest.TheCatalogue.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class QuotaMapperTest {

    private static final Instant NOW = Instant.parse("2027-10-11T02:00:00Z");
    private static final String JINAN = "sd-city-miit.jinan";

    private final QuotaLedger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @MockitoBean
    private Rounds rounds;

    @MockitoBean
    private AuditTrail audit;

    QuotaMapperTest(QuotaLedger ledger, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void aRoundOfEach() {
        jdbc.update("DELETE FROM quota_use");
        jdbc.update("DELETE FROM quota_account");
        open(1, "shandong-2020");
        open(2, "guangdong-2020");
    }

    @Test
    void a_city_of_shandong_recommends_eight_and_not_nine() {
        take(1, JINAN, 1, 8);

        assertThatThrownBy(() -> take(1, JINAN, 9, 9))
                .isInstanceOf(QuotaExceeded.class)
                .hasMessageContaining("不超过 8 个")
                .hasMessageContaining("9 个");
        take(1, "sd-city-miit.yantai", 9, 9);
    }

    @Test
    void units_of_the_province_do_not_count() {
        take(1, JINAN, 1, 8);

        ledgerTakes(
                1,
                JINAN,
                List.of(entry(1, 20, "shandong-2020", "sd-cross-industry", Map.of("isProvincialUnit", true))));

        assertThat(balance(1, JINAN)).satisfies(balance -> {
            assertThat(balance.used()).isEqualTo(8);
            assertThat(balance.exempt()).isEqualTo(1);
            assertThat(balance.remaining()).isZero();
            assertThat(balance.uses())
                    .singleElement()
                    .satisfies(use -> assertThat(use.count()).isEqualTo(8));
        });
    }

    @Test
    void cities_of_guangdong_have_three_two_and_one() {
        assertThat(balance(2, "gd-city-miit.shenzhen").max()).isEqualTo(3);
        assertThat(balance(2, "gd-city-miit.foshan").max()).isEqualTo(2);
        assertThat(balance(2, "gd-city-miit.yunfu").max()).isEqualTo(1);
        assertThat(balance(2, "gd-province-miit").max()).isEqualTo(10);

        take(2, "gd-city-miit.yunfu", 30, 30);
        assertThatThrownBy(() -> take(2, "gd-city-miit.yunfu", 31, 31)).isInstanceOf(QuotaExceeded.class);
    }

    @Test
    void where_the_notice_says_generally_going_beyond_is_told_and_not_refused() {
        take(2, "miit-departments", 30, 35);

        QuotaBalance balance = balance(2, "miit-departments");
        assertThat(balance.max()).isEqualTo(5);
        assertThat(balance.strict()).isFalse();
        assertThat(balance.used() + balance.planned()).isGreaterThan(balance.max());
    }

    @Test
    void what_is_withdrawn_leaves_room() {
        take(1, JINAN, 1, 8);

        transaction.executeWithoutResult(status -> ledger.release(new ApplicationId(3)));
        transaction.executeWithoutResult(status -> ledger.release(new ApplicationId(3)));

        assertThat(balance(1, JINAN).used()).isEqualTo(7);
        take(1, JINAN, 9, 9);
    }

    @Test
    void officials_who_recommend_at_the_same_time_never_exceed_it() throws Exception {
        take(1, JINAN, 1, 7);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService officials = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> attempts = IntStream.range(10, 12)
                .mapToObj(id -> officials.submit(recommending(start, id)))
                .toList();
        start.countDown();
        int granted = 0;
        for (Future<Boolean> attempt : attempts) {
            granted += attempt.get() ? 1 : 0;
        }
        officials.shutdown();

        assertThat(granted).isEqualTo(1);
        assertThat(balance(1, JINAN).used()).isEqualTo(8);
    }

    private Callable<Boolean> recommending(CountDownLatch start, int id) {
        return () -> {
            start.await();
            try {
                take(1, JINAN, id, id);
                return true;
            } catch (QuotaExceeded e) {
                return false;
            }
        };
    }

    private void take(long round, String body, int from, int to) {
        boolean shandong = round == 1;
        ledgerTakes(
                round,
                body,
                IntStream.rangeClosed(from, to)
                        .mapToObj(id -> entry(
                                round,
                                id,
                                shandong ? "shandong-2020" : "guangdong-2020",
                                shandong ? "sd-cross-industry" : "gd-cp-development",
                                Map.of()))
                        .toList());
    }

    private void ledgerTakes(long round, String body, List<Entry> entries) {
        transaction.executeWithoutResult(status -> ledger.take(round, body, entries));
    }

    private QuotaBalance balance(long round, String body) {
        return ledger.balances(round, body, List.of()).get(0);
    }

    private void open(long id, String programme) {
        given(rounds.get(id))
                .willReturn(new Round(id, programme, 2027, "批次", RoundState.OPEN, BigDecimal.TEN, 5, NOW, 0));
        given(rounds.quotas(id))
                .willReturn(Programmes.bundled().programme(programme).quotas().stream()
                        .map(q -> new RoundQuota(id, q.id(), q.max(), q.strict()))
                        .toList());
    }

    private static Entry entry(long round, long id, String programme, String category, Map<String, Object> answers) {
        ApplicationId application = new ApplicationId(id);
        return new Entry(
                new PackageItem(1, application, 1, true, ""),
                new ProjectApplication(
                        application,
                        round,
                        programme,
                        category,
                        "91370211MA3DEM0195",
                        "某单位",
                        "某项目",
                        JINAN,
                        null,
                        "province-submission",
                        null,
                        NOW,
                        null,
                        null,
                        1,
                        "someone",
                        NOW,
                        NOW,
                        NOW,
                        null,
                        null),
                new Dossier(application, 1, answers, List.of(), List.of(), "ab", "eligible", "someone", NOW));
    }

    static class TheCatalogue {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Programmes programmes() {
            return Programmes.bundled();
        }

        @Bean
        Bodies bodies() {
            return Bodies.bundled();
        }
    }
}
