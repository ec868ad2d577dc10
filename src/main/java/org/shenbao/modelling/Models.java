package org.shenbao.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.shenbao.support.NotFound;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every model that is live, and every version it ever had. */
@Service
@Transactional(readOnly = true)
public class Models {

    private final ModelVersionMapper mapper;
    private final RepositoryService repository;

    Models(ModelVersionMapper mapper, @Lazy RepositoryService repository) {
        this.mapper = mapper;
        this.repository = repository;
    }

    /** The version that new work takes, of every model. */
    public List<ModelVersion> newest() {
        return mapper.newest();
    }

    /** The version that new work takes. */
    public Optional<ModelVersion> find(String name) {
        return mapper.newestOf(List.of(name)).stream().findFirst();
    }

    /** @throws NotFound when there is no such model */
    public ModelVersion get(String name) {
        return find(name).orElseThrow(() -> new NotFound("模型"));
    }

    /** @throws NotFound when there is no such model or version */
    public ModelVersion get(String name, int version) {
        return versions(name).stream()
                .filter(known -> known.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("模型版本"));
    }

    /** All versions of a model, newest first; empty when there is no such model. */
    public List<ModelVersion> versions(String name) {
        return mapper.versions(name);
    }

    /** Text of the newest version. */
    public String content(String name) {
        return content(get(name));
    }

    /** Text of an earlier version. */
    public String content(String name, int version) {
        return content(get(name, version));
    }

    /** Text of this version, as it was deployed. */
    public String content(ModelVersion version) {
        try (InputStream resource = repository.getResourceAsStream(version.deploymentId(), version.name())) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
