package org.shenbao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the paper dossier is made up: size, binding, order, copies. */
public record DossierRules(
        String key,
        List<String> appliesTo,
        @Nullable String paperSize,
        @Nullable Boolean doubleSided,
        @Nullable Boolean bound,
        @Nullable String bindingZh,
        @Nullable String bindingSide,
        @Nullable Integer copies,
        @Nullable Integer copiesForTwoDirections,
        @Nullable Cover cover,
        @Nullable Boolean contents,
        @Nullable Integer contentsMinLevels,
        @Nullable String orderZh,
        @Nullable Boolean ridingSeal,
        @Nullable Boolean copiesStamped,
        @Nullable String signatureZh,
        @Nullable Boolean separateVolumePerProject,
        @Nullable Boolean returned,
        @Nullable String originalsZh,
        @Nullable String electronicZh,
        @Nullable String origin,
        @Nullable String question,
        String sourceRef) {

    public record Cover(
            @Nullable Boolean required,
            List<String> fieldsZh,
            @Nullable String materialZh) {}
}
