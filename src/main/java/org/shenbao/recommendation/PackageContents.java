package org.shenbao.recommendation;

import java.util.Collection;
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
        return of(List.of(found));
    }

    /** The lines of several packages, package by package: three statements, however many there are. */
    List<Entry> of(Collection<RecommendationPackage> packages) {
        List<PackageItem> items = items(packages);
        List<ApplicationId> ids = items.stream().map(PackageItem::applicationId).toList();
        Map<ApplicationId, ProjectApplication> byId = applications(ids);
        Map<ApplicationId, Dossier> sealed = dossiers.all(ids);
        return items.stream()
                .map(item -> new Entry(
                        item,
                        Optional.ofNullable(byId.get(item.applicationId())).orElseThrow(),
                        Optional.ofNullable(sealed.get(item.applicationId())).orElseThrow()))
                .toList();
    }

    /** What these packages recommend, without the dossiers: two statements. */
    List<ProjectApplication> recommended(Collection<RecommendationPackage> packages) {
        List<ApplicationId> ids = items(packages).stream()
                .filter(PackageItem::recommended)
                .map(PackageItem::applicationId)
                .toList();
        Map<ApplicationId, ProjectApplication> byId = applications(ids);
        return ids.stream().map(byId::get).toList();
    }

    private List<PackageItem> items(Collection<RecommendationPackage> packages) {
        return packages.isEmpty()
                ? List.of()
                : mapper.items(packages.stream().map(RecommendationPackage::id).toList());
    }

    private Map<ApplicationId, ProjectApplication> applications(List<ApplicationId> ids) {
        return applications.all(ids).stream().collect(Collectors.toMap(ProjectApplication::id, Function.identity()));
    }

    /** One line of a package. */
    public record Entry(PackageItem item, ProjectApplication application, Dossier dossier) {

        /** Answer of the sealed dossier. */
        public @Nullable String answer(String field) {
            return dossier.text(field);
        }
    }
}
