package org.shenbao.demo;

import java.time.Clock;
import org.shenbao.document.Pdfs;
import org.shenbao.notice.Notices;
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

    private final Backdating backdating;
    private final Pdfs pdfs;
    private final Notices notices;
    private final PastRounds past;
    private final Clock clock;

    SamplesAtStart(Backdating backdating, Pdfs pdfs, Notices notices, PastRounds past, Clock clock) {
        this.backdating = backdating;
        this.pdfs = pdfs;
        this.notices = notices;
        this.past = past;
        this.clock = clock;
    }

    @EventListener
    void makeOnce(ApplicationReadyEvent event) {
        int port =
                event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Thread work = new Thread(() -> makeOnce(new Cast(port, backdating, clock)), "demo-samples");
        work.setUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("the demonstration's samples are incomplete", failure));
        work.setDaemon(true);
        work.start();
    }

    private void makeOnce(Cast cast) {
        boolean empty = cast.today("city").get("/api/applications").get("total").asInt() == 0;
        if (empty) {
            new SampleMaker(cast, pdfs, notices, clock).make(Samples.read());
            LOG.info("the demonstration's sample applications are there");
        }
        past.imagine();
    }
}
