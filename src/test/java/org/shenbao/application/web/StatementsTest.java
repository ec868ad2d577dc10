package org.shenbao.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shenbao.support.ApplicationTest;
import org.shenbao.support.Visitor;
import org.shenbao.support.Visitor.Visitors;

/** A request asks the database as often for a hundred applications as for one. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {

    private final Visitors visitors;
    private final Counter counter = new Counter();

    StatementsTest(Visitors visitors, SqlSessionFactory sessions) {
        this.visitors = visitors;
        sessions.getConfiguration().addInterceptor(counter);
    }

    @BeforeAll
    void some_applications() {
        Portal portal = new Portal(visitors.browser("haizhi"));
        for (int i = 0; i < 3; i++) {
            portal.aSubmission();
        }
    }

    @Test
    void a_list_takes_the_same_few_statements_however_long_it_is() {
        Visitor district = visitors.browser("huangdao");

        int one = statements(district, "/api/applications?size=1");
        int many = statements(district, "/api/applications?size=100");

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(8);
    }

    @Test
    void a_dossier_and_a_working_copy_take_a_dozen_at_most() {
        Portal portal = new Portal(visitors.browser("haizhi"));
        long id = portal.aSubmission();

        assertThat(statements(visitors.browser("huangdao"), "/api/applications/" + id + "/dossier"))
                .isLessThanOrEqualTo(12);
        assertThat(statements(visitors.browser("haizhi"), "/api/applications/" + id))
                .isLessThanOrEqualTo(12);
    }

    @Test
    void the_library_of_models_takes_the_same_few_statements_however_many_there_are() {
        Visitor analyst = visitors.browser("analyst");

        assertThat(analyst.get("/api/models").json()).hasSizeGreaterThan(150);
        assertThat(statements(analyst, "/api/models")).isLessThanOrEqualTo(8);
    }

    private int statements(Visitor visitor, String path) {
        assertThat(visitor.get(path).status()).isEqualTo(200);
        counter.queries.set(0);
        assertThat(visitor.get(path).status()).isEqualTo(200);
        return counter.queries.get();
    }

    /** Counts what our mappers ask while a web request runs. */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    static final class Counter implements Interceptor {

        private final AtomicInteger queries = new AtomicInteger();

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            if (Thread.currentThread().getName().startsWith("http")
                    || Thread.currentThread().getName().contains("exec")) {
                queries.incrementAndGet();
            }
            return invocation.proceed();
        }
    }
}
