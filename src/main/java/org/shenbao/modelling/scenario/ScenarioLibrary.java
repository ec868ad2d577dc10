package org.shenbao.modelling.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenbao.audit.AuditEntry;
import org.shenbao.audit.AuditTrail;
import org.shenbao.identity.Role;
import org.shenbao.modelling.scenario.Scenario.Story;
import org.shenbao.modelling.scenario.ScenarioMapper.NewRow;
import org.shenbao.modelling.scenario.ScenarioMapper.Row;
import org.shenbao.support.CurrentActor;
import org.shenbao.support.Forbidden;
import org.shenbao.support.InvalidInput;
import org.shenbao.support.NotFound;
import org.shenbao.support.StaleWrite;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every scenario there is: the shipped ones, which nobody edits, and the analysts' own. */
@Service
@Transactional
public class ScenarioLibrary {

    private static final int LONGEST_STORY = 100_000;

    private final List<Scenario> shipped = ShippedScenarios.load();
    private final ScenarioMapper mapper;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    ScenarioLibrary(ScenarioMapper mapper, CurrentActor actors, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.actors = actors;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Shipped ones first. */
    @Transactional(readOnly = true)
    public List<Scenario> all() {
        return Stream.concat(shipped.stream(), mapper.all().stream().map(this::scenario))
                .toList();
    }

    /** Those that start this process. */
    @Transactional(readOnly = true)
    public List<Scenario> of(String process) {
        return all().stream()
                .filter(scenario -> scenario.process().equals(process))
                .toList();
    }

    /**
     * @throws Forbidden unless the caller is an analyst
     * @throws InvalidInput when the story is too long or lacks its title or end
     */
    public Scenario add(String process, Story story) {
        String author = actors.require(Role.ANALYST).username();
        NewRow row = new NewRow(row(0, process, story, 0, author));
        mapper.insert(row);
        Scenario added = get(row.id());
        audit.record(AuditEntry.of("modelling.scenario-added", "scenario", row.id(), added));
        return added;
    }

    /**
     * @param version that the edit started from
     * @throws StaleWrite when somebody else wrote since
     */
    public Scenario change(String id, int version, Story story) {
        String author = actors.require(Role.ANALYST).username();
        Scenario before = own(id);
        if (mapper.update(row(Long.parseLong(id), before.process(), story, version, author)) == 0) {
            throw new StaleWrite("该试运行场景");
        }
        Scenario after = own(id);
        audit.record(AuditEntry.change("modelling.scenario-changed", "scenario", id, before, after));
        return after;
    }

    /** @throws Forbidden when it came with the product */
    public void remove(String id) {
        actors.require(Role.ANALYST);
        Scenario before = own(id);
        if (mapper.delete(Long.parseLong(id), before.version()) == 0) {
            throw new StaleWrite("该试运行场景");
        }
        audit.record(AuditEntry.change("modelling.scenario-removed", "scenario", id, before, null));
    }

    private Scenario own(String id) {
        if (id.startsWith(ShippedScenarios.PREFIX)) {
            throw new Forbidden("随产品提供的场景不能修改，可以另存为自己的场景。");
        }
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .map(this::get)
                .orElseThrow(() -> new NotFound("试运行场景"));
    }

    private Scenario get(long id) {
        return mapper.find(id).map(this::scenario).orElseThrow(() -> new NotFound("试运行场景"));
    }

    private Row row(long id, String process, Story story, int version, String author) {
        if (story.title() == null || story.title().isBlank() || story.title().length() > 200) {
            throw InvalidInput.of("story.title", "请填写场景名称，不超过 200 个字。");
        }
        if (story.expectedEnd() == null || story.expectedEnd().isBlank()) {
            throw InvalidInput.of("story.expectedEnd", "请选择应当到达的结束节点。");
        }
        String text = write(story);
        if (text.length() > LONGEST_STORY) {
            throw InvalidInput.of("story.answers", "场景内容过长。");
        }
        return new Row(
                id,
                process,
                story.title().strip(),
                text,
                version,
                author,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Scenario scenario(Row row) {
        return new Scenario(
                String.valueOf(row.id()),
                row.process(),
                false,
                read(row.story()),
                row.version(),
                row.author(),
                row.updatedAt());
    }

    private String write(Story story) {
        try {
            return json.writeValueAsString(story);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a story is always JSON", e);
        }
    }

    private Story read(String story) {
        try {
            return json.readValue(story, Story.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored story is always JSON", e);
        }
    }
}
