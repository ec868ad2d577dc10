package org.shenbao.modelling;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How models may come in beside the workbench.
 *
 * @param directDeployment whether an analyst may put models live alone, through the API, the desktop Modeler or the
 *     watched folder; such versions are marked as not reviewed
 * @param directory folder whose changed models are put live; none is watched when left out
 */
@ConfigurationProperties("shenbao.models")
record ModelsSettings(
        @DefaultValue("false") boolean directDeployment,
        @Nullable Path directory) {}
