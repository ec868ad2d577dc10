package org.shenbao.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officials have typed into tasks' forms and not decided yet; each has a draft of their own. */
@Service
@Transactional
public class TaskDrafts {

    private final TaskDraftMapper mapper;
    private final Clock clock;

    TaskDrafts(TaskDraftMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The form's data as JSON object. */
    public Optional<String> find(String taskId, String username) {
        return mapper.find(taskId, username);
    }

    /** @return when it was saved */
    public Instant save(String taskId, String username, String data) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (mapper.update(taskId, username, data, now) == 0) {
            mapper.insert(taskId, username, data, now);
        }
        return now;
    }

    /** The task is done: nobody's draft is needed any more. */
    public void discard(String taskId) {
        mapper.delete(taskId);
    }
}
