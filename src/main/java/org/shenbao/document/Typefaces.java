package org.shenbao.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of every PDF, parsed once. Not safe for two threads: a {@link TrueTypeFont} reads its glyphs lazily from one
 * position.
 */
final class Typefaces {

    private static final String NOTO = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    private final List<Typeface> all = new ArrayList<>();

    Typefaces(List<Path> fallbacks) {
        all.add(new Typeface("Noto Sans SC", 400, resource(NOTO + "Regular.ttf")));
        all.add(new Typeface("Noto Sans SC", 700, resource(NOTO + "Bold.ttf")));
        for (Path file : fallbacks) {
            all.add(new Typeface("fallback-" + all.size(), 400, file(file)));
        }
    }

    List<Typeface> all() {
        return List.copyOf(all);
    }

    /** CSS value that asks the fallbacks only for what Noto Sans SC lacks. */
    String families() {
        return String.join(
                ", ", all.stream().map(t -> "'" + t.family() + "'").distinct().toList());
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
            throw new UncheckedIOException("shenbao.document.fallback-fonts: " + path, e);
        }
    }

    private static TrueTypeFont parse(InputStream in) throws IOException {
        return IdeographsFirst.in(new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in)));
    }

    record Typeface(String family, int weight, TrueTypeFont font) {}
}
