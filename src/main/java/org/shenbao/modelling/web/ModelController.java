package org.shenbao.modelling.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.catalogue.Bodies;
import org.shenbao.catalogue.Programmes;
import org.shenbao.identity.People;
import org.shenbao.modelling.Deployed;
import org.shenbao.modelling.Deployments;
import org.shenbao.modelling.ModelKind;
import org.shenbao.modelling.ModelLibrary;
import org.shenbao.modelling.ModelVersion;
import org.shenbao.modelling.Models;
import org.shenbao.modelling.PlayedScenario;
import org.shenbao.modelling.Rollbacks;
import org.shenbao.support.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/models")
class ModelController {

    private final ModelLibrary library;
    private final Models models;
    private final Deployments deployments;
    private final Rollbacks rollbacks;
    private final Programmes programmes;
    private final People people;
    private final Bodies bodies;

    ModelController(
            ModelLibrary library,
            Models models,
            Deployments deployments,
            Rollbacks rollbacks,
            Programmes programmes,
            People people,
            Bodies bodies) {
        this.library = library;
        this.models = models;
        this.deployments = deployments;
        this.rollbacks = rollbacks;
        this.programmes = programmes;
        this.people = people;
        this.bodies = bodies;
    }

    @GetMapping
    List<Line> list() {
        List<ModelLibrary.Entry> entries = library.entries();
        Map<String, String> names =
                names(entries.stream().map(ModelLibrary.Entry::newest).toList());
        return entries.stream().map(entry -> line(entry, names)).toList();
    }

    /** Whose new applications may take a change first. */
    @GetMapping("/bodies")
    List<BodyName> bodies() {
        return bodies.all().stream()
                .map(body -> new BodyName(body.code(), body.name()))
                .toList();
    }

    @GetMapping("/files/{name}")
    Detail get(@PathVariable String name) {
        ModelLibrary.Entry entry = library.entry(name);
        List<ModelVersion> versions = models.versions(name);
        Map<String, String> names = names(versions);
        Map<Integer, Integer> started = library.started(entry.newest());
        Map<Integer, List<PlayedScenario>> played = library.played(name);
        boolean diagram = entry.newest().kind() == ModelKind.BPMN;
        return new Detail(
                line(entry, names),
                models.content(entry.newest()),
                versions.stream()
                        .map(version -> Version.of(
                                version,
                                names,
                                diagram ? started.getOrDefault(version.version(), 0) : null,
                                played.getOrDefault(version.version(), List.of()),
                                version.version() == entry.newest().version()))
                        .toList());
    }

    @GetMapping("/files/{name}/versions/{version}")
    VersionContent version(@PathVariable String name, @PathVariable int version) {
        ModelVersion found = models.get(name, version);
        return new VersionContent(
                name, found.kind().word(), found.title(), version, found.deployedAt(), models.content(found));
    }

    @PostMapping("/files/{name}/rollback")
    Rollback rollBack(@PathVariable String name, @RequestBody RollbackRequest request) {
        return Rollback.of(rollbacks.rollBack(
                name, request.version(), Objects.requireNonNullElse(request.reason(), ""), request.running()));
    }

    @PostMapping(path = "/deployments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Deployment deploy(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String reason)
            throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            if (contents.put(name, file.getBytes()) != null) {
                throw InvalidInput.of("files", "文件 " + name + " 重复。");
            }
        }
        return Deployment.of(deployments.deploy(contents, Objects.requireNonNullElse(reason, "")));
    }

    private Line line(ModelLibrary.Entry entry, Map<String, String> names) {
        ModelVersion newest = entry.newest();
        return new Line(
                newest.name(),
                newest.kind().word(),
                newest.definitionKey(),
                newest.title(),
                newest.programme() == null
                        ? null
                        : new ProgrammeName(
                                newest.programme(),
                                programmes.programme(newest.programme()).titleZh()),
                newest.version(),
                newest.deployedAt(),
                newest.author(),
                names.getOrDefault(newest.author(), "未知人员"),
                newest.source().word(),
                newest.reviewed(),
                entry.running());
    }

    private Map<String, String> names(Collection<ModelVersion> versions) {
        Set<String> usernames = new HashSet<>();
        versions.forEach(version -> {
            usernames.add(version.author());
            if (version.approver() != null) {
                usernames.add(version.approver());
            }
        });
        return people.displayNames(usernames);
    }

    record BodyName(String code, String name) {}

    record ProgrammeName(String code, String title) {}

    /** @param programme null when several share it @param running null for what is no diagram */
    record Line(
            String name,
            String kind,
            String key,
            String title,
            @Nullable ProgrammeName programme,
            int version,
            Instant deployedAt,
            String author,
            String authorName,
            String source,
            boolean reviewed,
            @Nullable Integer running) {}

    record Detail(@JsonUnwrapped Line model, String content, List<Version> versions) {}

    record VersionContent(String name, String kind, String title, int version, Instant deployedAt, String content) {}

    /**
     * @param started applications that were started on it; null for what is no diagram
     * @param scenarios how those went that were played when it was put live
     */
    record Version(
            int version,
            Instant deployedAt,
            String author,
            String authorName,
            @Nullable String approver,
            @Nullable String approverName,
            String reason,
            String source,
            String sha256,
            @Nullable Integer started,
            List<PlayedScenario> scenarios,
            @Nullable Long changeId,
            boolean current,
            boolean reviewed) {

        static Version of(
                ModelVersion version,
                Map<String, String> names,
                @Nullable Integer started,
                List<PlayedScenario> scenarios,
                boolean current) {
            String approver = version.approver();
            return new Version(
                    version.version(),
                    version.deployedAt(),
                    version.author(),
                    names.getOrDefault(version.author(), "未知人员"),
                    approver,
                    approver == null ? null : names.getOrDefault(approver, "未知人员"),
                    version.reason(),
                    version.source().word(),
                    version.sha256(),
                    started,
                    scenarios,
                    version.changeId(),
                    current,
                    version.reviewed());
        }
    }

    /** @param running whether running applications follow as far as they can */
    record RollbackRequest(int version, @Nullable String reason, boolean running) {}

    /** @param migrationId run that takes the running applications along; null when none does */
    record Rollback(
            @JsonUnwrapped Deployment.File file, @Nullable Long migrationId) {

        static Rollback of(Rollbacks.RolledBack done) {
            return new Rollback(Deployment.File.of(done.version()), done.migrationId());
        }
    }

    record Deployment(String deploymentId, List<File> deployed, List<String> unchanged) {

        static Deployment of(Deployed done) {
            return new Deployment(
                    done.deploymentId(), done.versions().stream().map(File::of).toList(), done.unchanged());
        }

        record File(String name, String kind, String key, int version) {

            static File of(ModelVersion version) {
                return new File(version.name(), version.kind().word(), version.definitionKey(), version.version());
            }
        }
    }
}
