package org.shenbao.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/**
 * Chinese fonts draw 页 and the radical ⻚ with one glyph. Text copied out of a PDF, or found in it, takes the glyph's
 * lowest character, which is the radical; this character map names the ideograph first.
 */
final class IdeographsFirst extends CmapSubtable {

    private final CmapSubtable original;
    private final Map<Integer, List<Integer>> codes = new ConcurrentHashMap<>();

    private IdeographsFirst(CmapSubtable original) {
        this.original = original;
        setPlatformId(original.getPlatformId());
        setPlatformEncodingId(original.getPlatformEncodingId());
    }

    static TrueTypeFont in(TrueTypeFont font) {
        try {
            CmapTable table = font.getCmap();
            table.setCmaps(
                    Arrays.stream(table.getCmaps()).map(IdeographsFirst::new).toArray(CmapSubtable[]::new));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getGlyphId(int character) {
        return original.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
        List<Integer> found = original.getCharCodes(glyph);
        if (found == null || found.size() < 2) {
            return found;
        }
        return codes.computeIfAbsent(glyph, g -> {
            List<Integer> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.comparing(IdeographsFirst::isLookAlike));
            return sorted;
        });
    }

    /** CJK radicals supplement, Kangxi radicals, rare ideographs of extension A, compatibility ideographs. */
    private static boolean isLookAlike(int character) {
        return (character >= 0x2E80 && character <= 0x2FDF)
                || (character >= 0x3400 && character <= 0x4DBF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }
}
