package org.shenbao.modelling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model is, told by the end of its file name. */
public enum ModelKind {
    /** A diagram. */
    BPMN,
    /** A decision table. */
    DMN,
    /** A form. */
    FORM;

    /** Empty for a file that is no model. */
    public static Optional<ModelKind> of(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> fileName.endsWith(kind.suffix()))
                .findFirst();
    }

    /** {@code bpmn}, {@code dmn} or {@code form}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code .bpmn}, {@code .dmn} or {@code .form}. */
    public String suffix() {
        return "." + word();
    }

    /** File name without its end. */
    public String stem(String fileName) {
        return fileName.substring(0, fileName.length() - suffix().length());
    }
}
