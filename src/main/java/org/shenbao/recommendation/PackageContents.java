package org.shenbao.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.application.ApplicationId;
import org.shenbao.application.Applications;
import org.shenbao.application.Dossier;
import org.shenbao.application.Dossiers;
import org.shenbao.application.ProjectApplication;
import org.springframework.stereotype.Component;

/** Puts the applications and their sealed dossiers beside the entries of a package. */
@Component
public class PackageContents {

    private final PackageMapper mapper;
    private final Applications applications;
    private final Dossiers dossiers;

    PackageContents(PackageMapper mapper, Applications applications, Dossiers dossiers) {
        this.mapper = mapper;
        this.applications = applications;
        this.dossiers = dossiers;
    }

    /** In the order of the ranking: three statements, however many there are. */
    public List<Entry> of(RecommendationPackage found) {
        List<PackageItem> items = mapper.items(List.of(found.id()));
        List<ApplicationId> ids = items.stream().map(PackageItem::applicationId).toList();
        Map<ApplicationId, ProjectApplication> byId =
                applications.all(ids).stream().collect(Collectors.toMap(ProjectApplication::id, Function.identity()));
        Map<ApplicationId, Dossier> sealed = dossiers.all(ids);
        return items.stream()
                .map(item -> new Entry(
                        item,
                        Optional.ofNullable(byId.get(item.applicationId())).orElseThrow(),
                        Optional.ofNullable(sealed.get(item.applicationId())).orElseThrow()))
                .toList();
    }

    /** One line of a package. */
    public record Entry(PackageItem item, ProjectApplication application, Dossier dossier) {

        /** Answer of the sealed dossier. */
        public @Nullable String answer(String field) {
            return dossier.text(field);
        }
    }
}
