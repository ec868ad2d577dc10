package org.shenbao.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.shenbao.support.Visitor;

/** Two weeks of work in four districts and the city, done by the engine itself while the clock travels. */
final class PastStays {

    static final String HUANGDAO = "qd-district-miit.huangdao";
    static final String CHENGYANG = "qd-district-miit.chengyang";
    private static final List<String> DISTRICTS =
            List.of(HUANGDAO, CHENGYANG, "qd-district-miit.laoshan", "qd-district-miit.jimo");

    private static final int PER_DISTRICT = 6;

    private final ReviewedApplications applications;
    private final TaskService tasks;
    private final Visitor.Visitors visitors;
    private int placed;

    PastStays(ReviewedApplications applications, TaskService tasks, Visitor.Visitors visitors) {
        this.applications = applications;
        this.tasks = tasks;
        this.visitors = visitors;
    }

    /**
     * Preliminary review takes two working days, the city's recheck seven. Of the five that are left, one recheck is overdue
     * and one review due in two working days.
     */
    void happen() {
        travel("2027-09-16T09:00:00+08:00");
        List<Long> reviewed = IntStream.range(0, DISTRICTS.size() * PER_DISTRICT)
                .mapToObj(i -> place(
                        "district-preliminary-review",
                        "UserTask_PreliminaryReview",
                        DISTRICTS.get(i % DISTRICTS.size())))
                .toList();
        List<Long> rechecked = IntStream.range(0, PER_DISTRICT)
                .mapToObj(i -> place("city-recheck", "UserTask_CityRecheck", HUANGDAO))
                .toList();
        due(rechecked.get(PER_DISTRICT - 1), "2027-09-21T17:30:00+08:00");
        due(reviewed.get(DISTRICTS.size() * (PER_DISTRICT - 1)), "2027-09-28T17:30:00+08:00");
        travel("2027-09-18T09:00:00+08:00");
        reviewed.subList(0, DISTRICTS.size() * (PER_DISTRICT - 1)).forEach(this::reject);
        travel("2027-09-27T09:00:00+08:00");
        rechecked.subList(0, PER_DISTRICT - 1).forEach(this::reject);
    }

    long place(String stage, String node, String district) {
        placed++;
        return applications.place(
                stage,
                node,
                String.format("91370200TEST%06d", placed),
                "青岛试验企业" + placed + "号",
                district,
                "试验项目" + placed);
    }

    private void reject(long application) {
        tasks.complete(
                task(application).getId(), Map.of("outcome", "reject", "decision", "{\"opinion\":\"不符合申报要求。\"}"));
    }

    private void due(long application, String instant) {
        Task task = task(application);
        task.setDueDate(Date.from(OffsetDateTime.parse(instant).toInstant()));
        tasks.saveTask(task);
    }

    private Task task(long application) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(application))
                .singleResult();
    }

    private void travel(String instant) {
        assertThat(visitors.script("city")
                        .put("/api/demo/clock", Map.of("instant", instant))
                        .status())
                .isEqualTo(200);
    }
}
