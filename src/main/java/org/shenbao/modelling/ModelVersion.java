package org.shenbao.modelling;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model that was put live. Versions are never changed.
 *
 * @param name file name, which names the model for good
 * @param definitionKey id of its process, decision or form
 * @param title what people call it
 * @param programme code of the one programme it belongs to; null when several share it
 * @param version counted from 1, the engine's own number
 * @param author account name of who drew it
 * @param approver account name of who released it; null when nobody did
 * @param reviewed whether a second person has looked at it
 * @param changeId change it came from; null for the other entrances
 */
public record ModelVersion(
        long id,
        String name,
        ModelKind kind,
        String definitionKey,
        String title,
        @Nullable String programme,
        int version,
        String deploymentId,
        String sha256,
        Source source,
        String author,
        @Nullable String approver,
        String reason,
        boolean reviewed,
        @Nullable Long changeId,
        Instant deployedAt) {

    /** How it came in. */
    public enum Source {
        /** With the product. */
        SHIPPED,
        /** Drawn in the workbench, released by a second person. */
        WORKBENCH,
        /** {@code POST /api/models/deployments}. */
        API,
        /** The engine's own interface, as Camunda's desktop Modeler uses it. */
        MODELER,
        /** A file that changed in the watched folder. */
        HOT_FOLDER,
        /** An earlier version, put live again. */
        ROLLBACK;

        /** {@code hot-folder}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
