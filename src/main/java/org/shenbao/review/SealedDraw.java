package org.shenbao.review;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shenbao.support.Sha256;

/**
 * One draw of experts, fixed before it is carried out. Its SHA-256 is published while the seed is still secret; a witness
 * then calls a word; seed and word together decide who is drawn. Whoever holds the record can do it again with
 * {@code sha256sum} and {@code openssl dgst -sha256 -mac hmac}: see src/docs/adr/0009.
 *
 * @param eligible usernames of those who may be drawn, in ascending order
 * @param seed 32 random bytes as lower-case hex
 */
record SealedDraw(long panelId, int sequence, int seats, List<String> eligible, String seed) {

    SealedDraw {
        eligible = eligible.stream().sorted().toList();
    }

    /** What is committed to, line by line, UTF-8 with LF; a changed pool, size or seed changes its digest. */
    String text() {
        StringBuilder text = new StringBuilder("shenbao expert draw, version 1\n")
                .append("panel ")
                .append(panelId)
                .append('\n')
                .append("draw ")
                .append(sequence)
                .append('\n')
                .append("seats ")
                .append(seats)
                .append('\n')
                .append("seed ")
                .append(seed)
                .append('\n');
        eligible.forEach(expert -> text.append("expert ").append(expert).append('\n'));
        return text.toString();
    }

    String commitment() {
        return Sha256.hex(text());
    }

    /** Every eligible expert's ticket, lowest first; the first {@link #seats} are drawn. */
    List<Ticket> tickets(String witness) {
        return eligible.stream()
                .map(expert -> new Ticket(expert, ticket(witness, expert)))
                .sorted(Comparator.comparing(Ticket::number).thenComparing(Ticket::expert))
                .toList();
    }

    List<String> drawn(String witness) {
        return tickets(witness).stream().limit(seats).map(Ticket::expert).toList();
    }

    private String ticket(String witness, String expert) {
        byte[] message = (witness + "\n" + expert).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hmac(HexFormat.of().parseHex(seed), message));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** @param number HMAC-SHA256 of witness word, LF and username under the seed, lower-case hex */
    record Ticket(String expert, String number) {}
}
