package org.shenbao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Username and password of an {@code Authorization: Basic} header. */
record BasicCredentials(String username, String password) {

    private static final String SCHEME = "Basic ";

    static boolean claimedBy(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Empty when there is no such header or it cannot be read. */
    static Optional<BasicCredentials> of(HttpServletRequest request) {
        return claimedBy(request)
                ? parse(request.getHeader(HttpHeaders.AUTHORIZATION)
                        .substring(SCHEME.length())
                        .strip())
                : Optional.empty();
    }

    private static Optional<BasicCredentials> parse(String encoded) {
        try {
            String plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            return colon > 0 && colon < plain.length() - 1
                    ? Optional.of(new BasicCredentials(plain.substring(0, colon), plain.substring(colon + 1)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + username + "]";
    }
}
