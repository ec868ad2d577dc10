package org.shenbao.demo.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.shenbao.demo.Backdating;
import org.shenbao.support.TravellingClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Handles a request of the sample maker at the time it says; every other request at the time it is. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class BackdatedRequests extends OncePerRequestFilter {

    private final Backdating backdating;
    private final TravellingClock clock;

    BackdatedRequests(Backdating backdating, TravellingClock clock) {
        this.backdating = backdating;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Instant> instant = backdating.instant(request.getHeader(Backdating.HEADER));
        if (instant.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (TravellingClock.Visit visit = clock.visit(instant.get())) {
            chain.doFilter(request, response);
        }
    }
}
