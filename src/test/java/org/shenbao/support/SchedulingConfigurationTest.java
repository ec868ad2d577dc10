package org.shenbao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulingConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
            .withUserConfiguration(SchedulingConfiguration.class, Works.class);

    @Test
    void four_works_that_take_long_do_not_hold_up_the_others() {
        application.run(context -> assertThat(context.getBean(Works.class).quick.await(20, TimeUnit.SECONDS))
                .isTrue());
    }

    static class Works {

        private final CountDownLatch begun = new CountDownLatch(4);
        private final CountDownLatch quick = new CountDownLatch(1);

        @Scheduled(fixedDelay = 60_000)
        void facts() throws InterruptedException {
            takeLong();
        }

        @Scheduled(fixedDelay = 60_000)
        void gauges() throws InterruptedException {
            takeLong();
        }

        @Scheduled(fixedDelay = 60_000)
        void papers() throws InterruptedException {
            takeLong();
        }

        @Scheduled(fixedDelay = 60_000)
        void alerts() throws InterruptedException {
            takeLong();
        }

        private void takeLong() throws InterruptedException {
            begun.countDown();
            quick.await();
        }

        @Scheduled(fixedDelay = 60_000)
        void mail() throws InterruptedException {
            begun.await();
            quick.countDown();
        }
    }
}
