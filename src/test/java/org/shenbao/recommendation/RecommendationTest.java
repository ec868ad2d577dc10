package org.shenbao.recommendation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.support.Actor;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** The whole application on a database of its own, with a clock and an actor that the test sets. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"shenbao.demo.samples=false", "camunda.bpm.process-engine-name=recommendation"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({RecommendationTest.Beans.class, PackageScene.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface RecommendationTest {

    @TestConfiguration
    class Beans {

        @Bean
        @Primary
        SetClock setClock() {
            return new SetClock();
        }

        @Bean
        @Primary
        ActingAs actingAs() {
            return new ActingAs();
        }
    }

    class SetClock extends Clock {

        private volatile Instant now = Instant.parse("2027-10-20T02:00:00Z");

        void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    class ActingAs implements CurrentActor {

        private final ThreadLocal<@Nullable Actor> actor = new ThreadLocal<>();

        void officer(String username, String body) {
            actor.set(new Actor(username, username, Set.of("officer"), Optional.of(body), Optional.empty()));
        }

        @Override
        public Optional<Actor> find() {
            Actor set = actor.get();
            return Optional.of(set == null ? Actor.SYSTEM : set);
        }

        @Override
        public void asSystem(Runnable work) {
            Actor before = actor.get();
            actor.remove();
            try {
                work.run();
            } finally {
                actor.set(before);
            }
        }
    }
}
