package org.shenbao.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.shenbao.support.Sha256;

/**
 * The code at the foot of a page of a bound dossier: it follows from the digest of the sealed version and the number of the
 * page, so a page of another version, or one put in another place, carries another one. Eight characters without I, L, O and
 * U, which people mistake.
 */
final class PageCode {

    /** No dossier is thicker. */
    static final int MOST_PAGES = 5000;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private PageCode() {}

    static String of(String sha256, int page) {
        String digest = Sha256.hex((sha256 + ":" + page).getBytes(StandardCharsets.UTF_8));
        long bits = Long.parseUnsignedLong(digest.substring(0, 10), 16);
        StringBuilder code = new StringBuilder();
        for (int i = 7; i >= 0; i--) {
            code.append(LETTERS.charAt((int) (bits >>> (5 * i)) & 31));
            if (i == 4) {
                code.append('-');
            }
        }
        return code.toString();
    }

    /** The page of the version that carries the code. */
    static OptionalInt page(String sha256, String typed) {
        String code = normal(typed);
        return IntStream.rangeClosed(1, MOST_PAGES)
                .filter(page -> normal(of(sha256, page)).equals(code))
                .findFirst();
    }

    /** As a hurried person types it: any case, no hyphen, letters for digits. */
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }
}
