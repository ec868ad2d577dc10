package org.shenbao.identity.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.shenbao.identity.TooManyAttempts;
import org.shenbao.support.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no in the same words as the controllers do (RFC 9457). */
@Component
class Refusals {

    private final ObjectMapper json;

    Refusals(ObjectMapper json) {
        this.json = json;
    }

    void send(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED && !sentByBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shenbao\", charset=\"UTF-8\"");
        }
        if (problem instanceof TooManyAttempts attempts) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(attempts.waitingTime().toSeconds() + 1));
        }
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type", "urn:shenbao:problem:" + problem.type(),
                        "title", problem.title(),
                        "status", problem.status(),
                        "detail", problem.detail()));
    }

    /** A browser would answer the challenge with a password window of its own. */
    private static boolean sentByBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null || request.getHeader("X-Requested-With") != null;
    }
}
