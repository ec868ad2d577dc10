package org.shenbao.modelling.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Body;
import org.shenbao.identity.People;
import org.shenbao.modelling.DraftFile;
import org.shenbao.modelling.ModelChange;
import org.shenbao.modelling.ModelChanges;
import org.shenbao.modelling.ModelKind;
import org.shenbao.modelling.ModelVersion;
import org.shenbao.modelling.Models;
import org.springframework.stereotype.Component;

/** Changes as analysts and approvers see them: people, bodies and models by name. */
@Component
class ChangeViews {

    private final Models models;
    private final People people;
    private final Bodies bodies;

    ChangeViews(Models models, People people, Bodies bodies) {
        this.models = models;
        this.people = people;
        this.bodies = bodies;
    }

    List<Line> lines(List<ModelChanges.Listed> listed) {
        Map<String, ModelVersion> live = live();
        Map<String, String> names =
                names(listed.stream().map(ModelChanges.Listed::change).toList());
        return listed.stream()
                .map(item -> line(item.change(), item.files(), live, names))
                .toList();
    }

    Detail detail(ModelChange change) {
        Map<String, ModelVersion> live = live();
        Map<String, String> names = names(List.of(change));
        List<String> editors = change.editors().stream().sorted().toList();
        return new Detail(
                change.id(),
                change.title(),
                change.state().word(),
                change.author(),
                names.getOrDefault(change.author(), "未知人员"),
                change.approver(),
                change.approver() == null ? null : names.getOrDefault(change.approver(), "未知人员"),
                change.reason(),
                change.remark(),
                change.updatedAt(),
                change.releaseAt(),
                bodyNames(change.canaryBodies()),
                editors,
                editors.stream()
                        .map(editor -> names.getOrDefault(editor, "未知人员"))
                        .toList(),
                change.lock().map(this::lock).orElse(null),
                change.files().stream()
                        .map(file -> file(file, live.get(file.name())))
                        .toList());
    }

    Lock lock(ModelChange.Lock lock) {
        return new Lock(lock.holder(), people.displayName(lock.holder()), lock.until());
    }

    private static Line line(
            ModelChange change, List<String> files, Map<String, ModelVersion> live, Map<String, String> names) {
        return new Line(
                change.id(),
                change.title(),
                change.state().word(),
                change.author(),
                names.getOrDefault(change.author(), "未知人员"),
                change.approver(),
                change.approver() == null ? null : names.getOrDefault(change.approver(), "未知人员"),
                files.stream().map(name -> named(name, live.get(name))).toList(),
                change.reason(),
                change.updatedAt(),
                change.releaseAt(),
                change.lock().map(ModelChange.Lock::holder).map(names::get).orElse(null));
    }

    private static FileName named(String name, @Nullable ModelVersion live) {
        return new FileName(name, kind(name), live == null ? name : live.title());
    }

    private static File file(DraftFile file, @Nullable ModelVersion live) {
        Integer current = live == null ? null : Integer.valueOf(live.version());
        return new File(
                file.name(),
                file.kind().word(),
                live == null ? file.name() : live.title(),
                file.baseVersion(),
                current,
                file.content(),
                file.version(),
                current != null && !current.equals(file.baseVersion()));
    }

    private static String kind(String name) {
        return ModelKind.of(name).map(ModelKind::word).orElse("");
    }

    private List<BodyName> bodyNames(List<String> codes) {
        return codes.stream()
                .map(code ->
                        new BodyName(code, bodies.find(code).map(Body::name).orElse("未知单位")))
                .toList();
    }

    private Map<String, ModelVersion> live() {
        return models.newest().stream().collect(Collectors.toMap(ModelVersion::name, Function.identity()));
    }

    private Map<String, String> names(Collection<ModelChange> changes) {
        Set<String> usernames = new HashSet<>();
        changes.forEach(change -> {
            usernames.add(change.author());
            usernames.addAll(change.editors());
            change.lock().map(ModelChange.Lock::holder).ifPresent(usernames::add);
            if (change.approver() != null) {
                usernames.add(change.approver());
            }
        });
        return people.displayNames(usernames);
    }

    record FileName(String name, String kind, String title) {}

    record BodyName(String code, String name) {}

    /** @param holder name of who edits it now */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Line(
            long id,
            String title,
            String state,
            String author,
            String authorName,
            @Nullable String approver,
            @Nullable String approverName,
            List<FileName> files,
            String reason,
            Instant updatedAt,
            @Nullable Instant releaseAt,
            @Nullable String holder) {}

    /**
     * A change with its drafts.
     *
     * @param editors account names of everybody who had a hand in it
     * @param editorNames the same people by name
     * @param remark why it was sent back
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Detail(
            long id,
            String title,
            String state,
            String author,
            String authorName,
            @Nullable String approver,
            @Nullable String approverName,
            String reason,
            String remark,
            Instant updatedAt,
            @Nullable Instant releaseAt,
            List<BodyName> canaryBodies,
            List<String> editors,
            List<String> editorNames,
            @Nullable Lock lock,
            List<File> files) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record File(
            String name,
            String kind,
            String title,
            @Nullable Integer baseVersion,
            @Nullable Integer currentVersion,
            String content,
            int version,
            boolean stale) {}

    record Lock(String holder, String holderName, Instant until) {}
}
