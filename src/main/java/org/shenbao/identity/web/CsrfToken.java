package org.shenbao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A secret of the session that a write must repeat in a header: another site's form cannot. */
final class CsrfToken {

    static final String HEADER = "X-CSRF-Token";

    private static final String ATTRIBUTE = "shenbao.csrf";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private CsrfToken() {}

    static void issue(HttpSession session) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        session.setAttribute(ATTRIBUTE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<String> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String token
                ? Optional.of(token)
                : Optional.empty();
    }

    /** A read, or a write that repeats its session's token. */
    static boolean admits(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        return READS.contains(request.getMethod())
                || (sent != null
                        && of(request).filter(token -> same(token, sent)).isPresent());
    }

    private static boolean same(String token, String sent) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
