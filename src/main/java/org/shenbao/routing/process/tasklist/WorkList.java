package org.shenbao.routing.process.tasklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** The lists beside Tasklist's tasks, in their order. Each shows the caller's own tasks only, as every query does. */
enum WorkList {
    TO_DO("待办", "分配给您或您所在单位的全部任务", "#1f5fa8") {
        @Override
        void narrow(TaskQuery query, Clock clock) {}
    },
    DUE_SOON("即将到期", "七日内到期的任务", "#b7791f") {
        @Override
        void narrow(TaskQuery query, Clock clock) {
            Instant now = clock.instant();
            query.dueAfter(Date.from(now)).dueBefore(Date.from(now.plus(SOON)));
        }
    },
    OVERDUE("已超期", "已过办理期限的任务", "#b23b3b") {
        @Override
        void narrow(TaskQuery query, Clock clock) {
            query.dueBefore(Date.from(clock.instant()));
        }
    },
    RETURNED("已退回", "退回补正后企业已重新提交、等待再次办理的任务", "#6b5b95") {
        @Override
        void narrow(TaskQuery query, Clock clock) {
            query.taskDescriptionLike(RETURNED_MARK + "%");
        }
    };

    private static final Duration SOON = Duration.ofDays(7);

    /** How the description of a task begins that stands at its stage for the second time. */
    private static final String RETURNED_MARK = "退回补正";

    private static final String KEY = "workList";

    private final String title;
    private final String description;
    private final String colour;

    WorkList(String title, String description, String colour) {
        this.title = title;
        this.description = description;
        this.colour = colour;
    }

    /** Adds what this list asks for, as of now. Stored queries cannot: their expressions are switched off. */
    abstract void narrow(TaskQuery query, Clock clock);

    String title() {
        return title;
    }

    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(KEY, name());
        properties.put("description", description);
        properties.put("color", colour);
        properties.put("priority", ordinal());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        return properties;
    }

    static Optional<WorkList> of(Filter filter) {
        Object key =
                filter.getProperties() == null ? null : filter.getProperties().get(KEY);
        return Arrays.stream(values()).filter(list -> list.name().equals(key)).findFirst();
    }
}
