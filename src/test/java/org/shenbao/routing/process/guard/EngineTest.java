package org.shenbao.routing.process.guard;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenbao.catalogue.Programmes;
import org.shenbao.routing.PublishedBean;
import org.shenbao.support.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The guarded engine alone, on real migrations, with a palette of its own. */
@SpringBootTest(
        classes = EngineTest.EngineOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration",
            "camunda.bpm.job-execution.enabled=false"
        })
// Said outright so that Boot knows a test class here and keeps its components out of everybody else's context.
@ExtendWith(SpringExtension.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
@ContextConfiguration(initializers = TestDatabase.class)
abstract class EngineTest {

    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "org.shenbao.routing.process.guard",
                "org.shenbao.routing.process.access",
                "org.shenbao.routing.process.tasklist"
            })
    @Import({CountDelegate.class, Officers.class, NoteListener.class})
    static class EngineOnly {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Programmes programmes() {
            return Programmes.bundled();
        }
    }

    /** A delegate. */
    @TestComponent
    @PublishedBean("countUp")
    static class CountDelegate implements JavaDelegate {
        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            execution.setVariable("counted", true);
        }
    }

    /** A service that computes candidate groups. */
    @TestComponent
    @PublishedBean("officers")
    static class Officers {
        public String of(String body) {
            return "officers." + body;
        }
    }

    /** A task listener. */
    @TestComponent
    @PublishedBean("note")
    static class NoteListener implements TaskListener {
        @Override
        public void notify(org.camunda.bpm.engine.delegate.DelegateTask task) {
            task.setDescription("noted");
        }
    }
}
