package org.shenbao.routing.process.tasklist;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;

/** The engine's filters, with the windows of {@link WorkList} computed when a list is read. */
class WorkListService extends FilterServiceImpl {

    private final Clock clock;

    WorkListService(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> list(String filterId) {
        return super.list(filterId, this.<T>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q extending) {
        return super.list(filterId, this.<T>narrowed(filterId, extending));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int max) {
        return super.listPage(filterId, this.<T>narrowed(filterId, null), first, max);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q extending, int first, int max) {
        return super.listPage(filterId, this.<T>narrowed(filterId, extending), first, max);
    }

    @Override
    public <T> T singleResult(String filterId) {
        return super.singleResult(filterId, this.<T>narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q extending) {
        return super.singleResult(filterId, this.<T>narrowed(filterId, extending));
    }

    @Override
    public Long count(String filterId) {
        return super.count(filterId, narrowed(filterId, null));
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> extending) {
        return super.count(filterId, narrowed(filterId, extending));
    }

    @SuppressWarnings("unchecked")
    private <T> Query<?, T> narrowed(String filterId, @Nullable Query<?, ?> extending) {
        TaskQueryImpl query = extending instanceof TaskQueryImpl given ? given : new TaskQueryImpl();
        WorkList.of(getFilter(filterId)).ifPresent(list -> list.narrow(query, clock));
        return (Query<?, T>) (Query<?, ?>) query;
    }
}
