package org.shenbao.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The product with one programme more, whose files stand in {@code src/test/resources/sixth}: for the tests of one class
 * they are where an added programme's would be, its code is in the list and its bodies are among the others. What the
 * class keeps in static fields is read before that, so it keeps nothing there.
 */
public final class SixthProgramme implements BeforeAllCallback, AfterAllCallback {

    public static final String CODE = "binhai-2028";

    private @Nullable ClassLoader before;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Thread thread = Thread.currentThread();
        before = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithItsFiles(before));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Thread.currentThread().setContextClassLoader(before);
    }

    private static final class WithItsFiles extends ClassLoader {

        private static final String COMMON = "programmes/common.yaml";
        private static final String BODIES = "programmes/bodies.yaml";

        private final Map<String, Path> edited;

        WithItsFiles(ClassLoader product) throws IOException {
            super(product);
            this.edited = Map.of(
                    COMMON,
                    written(text(COMMON).replaceFirst("(?m)^(programmes: \\[.*)]$", "$1, " + CODE + "]")),
                    BODIES,
                    written(text(BODIES) + text("sixth/" + BODIES)));
        }

        private String text(String name) throws IOException {
            try (var in = getParent().getResourceAsStream(name)) {
                return new String(in.readAllBytes(), UTF_8);
            }
        }

        private static Path written(String text) throws IOException {
            Path file = Files.createTempFile("sixth", ".yaml");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text, UTF_8);
        }

        @Override
        public @Nullable URL getResource(String name) {
            Path changed = edited.get(name);
            if (changed != null) {
                return url(changed);
            }
            URL added = super.getResource("sixth/" + name);
            return added == null ? super.getResource(name) : added;
        }

        private static URL url(Path file) {
            try {
                return file.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
