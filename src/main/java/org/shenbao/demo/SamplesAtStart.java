package org.shenbao.demo;

import java.time.Clock;
import org.shenbao.document.Pdfs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the samples once, on an empty demonstration, beside the start that is already over. */
@Component
@Profile("demo")
@ConditionalOnProperty("shenbao.demo.samples")
class SamplesAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(SamplesAtStart.class);

    private final Pdfs pdfs;
    private final Clock clock;

    SamplesAtStart(Pdfs pdfs, Clock clock) {
        this.pdfs = pdfs;
        this.clock = clock;
    }

    @EventListener
    void makeOnce(ApplicationReadyEvent event) {
        int port =
                event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Thread work = new Thread(() -> makeOnce(port), "demo-samples");
        work.setDaemon(true);
        work.start();
    }

    private void makeOnce(int port) {
        boolean empty =
                new DemoUser(port, "city").get("/api/applications").get("total").asInt() == 0;
        if (empty) {
            new SampleMaker(port, pdfs, clock).make(Samples.read());
            LOG.info("the demonstration's sample applications are there");
        }
    }
}
