package org.shenbao.modelling.impact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Answer;
import org.springframework.core.io.ClassPathResource;

/** An analyst who replays drafts over one round. */
record ReplayVisitor(Visitor analyst, long round) {

    Answer start(String file, String content, boolean anonymous) {
        return analyst.post("/api/models/impact-runs", body(file, content, anonymous));
    }

    Map<String, Object> body(String file, String content, boolean anonymous) {
        return Map.of(
                "file", Map.of("name", file, "content", content), "roundIds", List.of(round), "anonymous", anonymous);
    }

    /** Asks until the run has ended; whatever goes wrong ends it too. */
    JsonNode finished(Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String path = "/api/models/impact-runs/" + started.json().path("id").asLong();
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        JsonNode run = analyst.get(path).json();
        while (run.path("state").asText().equals("running")) {
            assertThat(System.nanoTime()).as("still running: " + run).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            run = analyst.get(path).json();
        }
        return analyst.get(path + "?size=200").json();
    }

    /** What the whole process has taken of the processors, however busy they are with others. */
    static Duration processorTime() {
        return Duration.ofNanos(
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
    }

    /** The table of workshops with 8000 万元 where the notice says 5000. */
    static String raised() {
        return shipped(HandedInFixtures.FILE)
                .replace("&gt;= 5000", "&gt;= 8000")
                .replace("不低于5000万元（不低于5,000万元）", "不低于8000万元");
    }

    static String shipped(String file) {
        try {
            return new ClassPathResource("dmn/qingdao-2020/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
