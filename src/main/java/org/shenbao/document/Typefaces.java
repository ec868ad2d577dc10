package org.shenbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of every PDF, parsed once. Not safe for two threads: a {@link TrueTypeFont} reads its glyphs lazily from one
 * position.
 */
final class Typefaces {

    private static final String NOTO = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private static final Set<String> OWN = Set.of("FangSong", "SimHei", "KaiTi");

    private final List<Typeface> all = new ArrayList<>();

    Typefaces(DocumentProperties properties) {
        all.add(new Typeface("Noto Sans SC", 400, resource(NOTO + "Regular.ttf")));
        all.add(new Typeface("Noto Sans SC", 700, resource(NOTO + "Bold.ttf")));
        for (Path file : properties.fallbackFonts()) {
            all.add(new Typeface("fallback-" + all.size(), 400, file(file)));
        }
        own("FangSong", properties.fangSong());
        own("SimHei", properties.hei());
        own("KaiTi", properties.kai());
    }

    /** A copy for one document, which may be read while others use theirs. */
    static TrueTypeFont regular() {
        return resource(NOTO + "Regular.ttf");
    }

    List<Typeface> all() {
        return List.copyOf(all);
    }

    /** CSS value that asks the fallbacks only for what Noto Sans SC lacks. */
    String families() {
        return String.join(
                ", ",
                all.stream()
                        .map(Typeface::family)
                        .filter(family -> !OWN.contains(family))
                        .map(family -> "'" + family + "'")
                        .distinct()
                        .toList());
    }

    private void own(String family, @Nullable Path file) {
        if (file != null) {
            all.add(new Typeface(family, 400, file(file)));
        }
    }

    private static TrueTypeFont resource(String name) {
        try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("font missing from the class path: " + name);
            }
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont file(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException("shenbao.document: " + path, e);
        }
    }

    private static TrueTypeFont parse(InputStream in) throws IOException {
        return IdeographsFirst.in(new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in)));
    }

    record Typeface(String family, int weight, TrueTypeFont font) {}
}
