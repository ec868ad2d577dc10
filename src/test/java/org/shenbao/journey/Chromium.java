package org.shenbao.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium: the one that {@code CHROMIUM} names, an installed one, or the one that npm brought. All text is drawn
 * with the Noto Sans SC that also prints our PDFs and with no font of the machine, so pictures look the same everywhere.
 */
final class Chromium implements AutoCloseable {

    private static final Path HOME = Path.of("target", "browser");
    private static final double LONGEST_START_MILLIS = 120_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        this(installed().orElseGet(Chromium::unpacked));
    }

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setEnv(environment(program))
                        .setArgs(ARGUMENTS)
                        .setTimeout(LONGEST_START_MILLIS));
    }

    /** The one that npm brought, whatever else there is. */
    static Chromium fromNpm() {
        return new Chromium(unpacked());
    }

    Browser browser() {
        return browser;
    }

    /** What everybody has on their screen, kept as {@code lost-*.png}. */
    void keepAllScreens(Path folder) {
        browser.contexts().stream()
                .flatMap(context -> context.pages().stream())
                .forEach(page -> page.screenshot(
                        new Page.ScreenshotOptions().setPath(folder.resolve("lost-" + page.hashCode() + ".png"))));
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path unpacked() {
        try {
            Process unpacking = new ProcessBuilder("node", "src/test/browser/chromium.mjs", HOME.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String path = new String(unpacking.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (unpacking.waitFor() != 0) {
                throw new IllegalStateException(
                        "npm's Chromium could not be unpacked; was the front end built (npm ci)?");
            }
            return Path.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** npm's Chromium brings the libraries it needs; an installed one finds its own. */
    private static Map<String, String> environment(Path program) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (program.startsWith(HOME.toAbsolutePath())) {
            environment.put(
                    "LD_LIBRARY_PATH", HOME.resolve("lib").toAbsolutePath().toString());
        }
        environment.put("FONTCONFIG_FILE", fonts().toAbsolutePath().toString());
        environment.put("TZ", "Asia/Shanghai");
        return environment;
    }

    private static Path fonts() {
        try {
            Path folder = Files.createDirectories(HOME.resolve("fonts"));
            for (String weight : List.of("Regular", "Bold")) {
                unpack("fonts/ttf/NotoSansSC/NotoSansSC-" + weight + ".ttf", folder.resolve(weight + ".ttf"));
            }
            String configuration = "<fontconfig><dir>" + folder.toAbsolutePath() + "</dir><cachedir>"
                    + HOME.resolve("fontcache").toAbsolutePath() + "</cachedir></fontconfig>";
            return Files.writeString(HOME.resolve("fonts.conf"), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream font = Chromium.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(
                    Objects.requireNonNull(font, resource + " is not on the class path"),
                    target,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
