package org.shenbao.reporting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shenbao.notification.Message;
import org.shenbao.notification.Notifications;
import org.shenbao.notification.Recipient;
import org.shenbao.support.MapperTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@MapperTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestConstructor(autowireMode = AutowireMode.ALL)
class AlertMapperTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 10, 11);
    private static final Instant DEADLINE = Instant.parse("2027-10-22T15:59:59Z");
    private static final int NODES = 2;

    private final AlertMapper mapper;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;

    AlertMapperTest(AlertMapper mapper, PlatformTransactionManager transactions, JdbcTemplate sql) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.sql = sql;
    }

    @AfterEach
    void nothing_was_told() {
        sql.update("DELETE FROM forecast_alert");
    }

    @Test
    void the_same_is_told_once_and_news_at_most_once_a_day() {
        assertThat(mapper.isKnown(alert(MONDAY, 30))).isFalse();
        assertThat(mapper.insert(alert(MONDAY, 30))).isEqualTo(1);
        assertThat(mapper.isKnown(alert(MONDAY, 30))).isTrue();

        assertThat(mapper.renew(alert(MONDAY, 31))).isZero();
        assertThat(mapper.renew(alert(MONDAY.plusDays(1), 30))).isZero();
        assertThat(mapper.renew(alert(MONDAY.plusDays(1), 31))).isEqualTo(1);
        assertThat(mapper.renew(alert(MONDAY.plusDays(1), 31))).isZero();
    }

    @Test
    void each_deadline_of_a_stage_and_each_office_is_told_for_itself() {
        mapper.insert(alert(MONDAY, 30));

        assertThat(mapper.isKnown(new Alert(1, "review", DEADLINE.plusSeconds(60), "huangdao", MONDAY, 30, 5)))
                .isFalse();
        assertThat(mapper.isKnown(new Alert(1, "review", DEADLINE, "laoshan", MONDAY, 30, 5)))
                .isFalse();
    }

    @Test
    void of_two_nodes_one_tells_the_first_time_and_one_the_next() throws Exception {
        assertThat(toldByNodes(MONDAY, 30)).containsExactlyInAnyOrder(true, false);
        assertThat(toldByNodes(MONDAY.plusDays(1), 31)).containsExactlyInAnyOrder(true, false);
    }

    private List<Boolean> toldByNodes(LocalDate day, int open) throws Exception {
        Notifications notifications = mock(Notifications.class);
        Alarm alarm = new Alarm(mapper, notifications);
        Message message = new Message(Recipient.body("huangdao"), "截止预警", "可能逾期", "/office/applications");
        CyclicBarrier together = new CyclicBarrier(NODES);
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                answers.add(nodes.submit(() -> transaction.execute(status -> {
                    mapper.isKnown(alert(day, open)); // the transaction has its view of the table from here on
                    await(together);
                    return alarm.tell(alert(day, open), message);
                })));
            }
            List<Boolean> told = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                told.add(answer.get());
            }
            verify(notifications, times(1)).sendAll(List.of(message));
            return told;
        } finally {
            nodes.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Alert alert(LocalDate day, int open) {
        return new Alert(1, "review", DEADLINE, "huangdao", day, open, 5);
    }
}
