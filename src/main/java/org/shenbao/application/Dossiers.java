package org.shenbao.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was handed in, version by version. The working copy of a draft or supplement is not a dossier. */
@Component
@Transactional(readOnly = true)
public class Dossiers {

    private final DossierMapper mapper;

    Dossiers(DossierMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The last version.
     *
     * @throws NotFound when nothing was submitted yet
     */
    public Dossier of(ApplicationId id) {
        return mapper.latest(List.of(id)).stream()
                .findFirst()
                .map(SealedContent::read)
                .orElseThrow(() -> new NotFound("申报材料"));
    }

    /** The last version of each that has one: one statement, however many. */
    public Map<ApplicationId, Dossier> all(Collection<ApplicationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.latest(ids).stream()
                        .map(SealedContent::read)
                        .collect(toMap(Dossier::applicationId, identity()));
    }

    /** Every version, the oldest first. */
    public List<Dossier> versions(ApplicationId id) {
        return mapper.versions(id).stream().map(SealedContent::read).toList();
    }
}
