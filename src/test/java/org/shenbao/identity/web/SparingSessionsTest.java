package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.shenbao.identity.web.SparingSessions.Kept;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class SparingSessionsTest {

    private static final Instant SIGNED_IN = Instant.parse("2027-10-08T01:00:00Z");

    private final MapSession inDatabase = spy(new MapSession("one"));

    @SuppressWarnings("unchecked") // a mock knows no type argument
    private final FindByIndexNameSessionRepository<MapSession> database = mock(FindByIndexNameSessionRepository.class);

    private final SparingSessions<MapSession> sessions = new SparingSessions<>(database);

    @BeforeEach
    void signed_in() {
        inDatabase.setLastAccessedTime(SIGNED_IN);
        inDatabase.setAttribute("host", "10.0.0.1");
        when(database.findById("one")).thenReturn(inDatabase);
        Mockito.clearInvocations(inDatabase);
    }

    @Test
    void requests_within_a_minute_leave_the_session_as_it_is() {
        Kept<MapSession> session = request(SIGNED_IN.plusSeconds(59));

        verify(inDatabase, Mockito.never()).setLastAccessedTime(ArgumentMatchers.any());
        verify(inDatabase, Mockito.never()).setAttribute(ArgumentMatchers.any(), ArgumentMatchers.any());
        assertThat(session.getLastAccessedTime()).isEqualTo(SIGNED_IN);
    }

    @Test
    void the_sign_in_lasts_on_with_a_request_a_minute_later() {
        Instant later = SIGNED_IN.plusSeconds(60);

        assertThat(request(later).getLastAccessedTime()).isEqualTo(later);
        assertThat(inDatabase.getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void whatever_else_changes_is_written_at_once() {
        Kept<MapSession> session = request(SIGNED_IN);
        List<String> sameAgain = List.of("changed within");

        session.setAttribute("host", "10.0.0.2");
        session.setAttribute("list", sameAgain);
        session.setAttribute("list", sameAgain);
        sessions.save(session);

        assertThat(inDatabase.<String>getAttribute("host")).isEqualTo("10.0.0.2");
        verify(inDatabase, Mockito.times(2)).setAttribute("list", sameAgain);
        verify(database, Mockito.times(2)).save(inDatabase);
    }

    @Test
    void sessions_of_a_person_are_found_and_ended() {
        when(database.findByIndexNameAndIndexValue("name", "leader")).thenReturn(Map.of("one", inDatabase));

        assertThat(sessions.findByIndexNameAndIndexValue("name", "leader")).containsOnlyKeys("one");
        assertThat(sessions.findById("gone")).isNull();
        sessions.deleteById("one");

        verify(database).deleteById("one");
    }

    /** As the filter and Shiro handle every request. */
    private Kept<MapSession> request(Instant at) {
        Kept<MapSession> session = Objects.requireNonNull(sessions.findById("one"));
        session.setLastAccessedTime(at);
        session.setAttribute("host", "10.0.0.1");
        sessions.save(session);
        return session;
    }
}
