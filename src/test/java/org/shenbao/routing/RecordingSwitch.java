package org.shenbao.routing;

import org.apache.ibatis.session.SqlSession;
import org.shenbao.application.ProjectApplication;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** Has the routing take its steps without recording any stay, for whoever measures what the recording costs. */
@Primary
public final class RecordingSwitch extends StayWriter {

    private volatile boolean off;

    RecordingSwitch(JdbcTemplate sql, SqlSession mappers) {
        super(sql, mappers);
    }

    public void turn(boolean on) {
        off = !on;
    }

    @Override
    void insert(StageStay stay, ProjectApplication application) {
        if (!off) {
            super.insert(stay, application);
        }
    }

    @Override
    boolean leave(Leaving leaving) {
        return !off && super.leave(leaving);
    }

    @Override
    void leaveAndInsert(Leaving leaving, long stayId, StageStay next, ProjectApplication application) {
        if (!off) {
            super.leaveAndInsert(leaving, stayId, next, application);
        }
    }
}
