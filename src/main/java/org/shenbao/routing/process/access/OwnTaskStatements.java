package org.shenbao.routing.process.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Lets a marked task query start from the caller's own tasks, found by three index seeks, instead of from all tasks. The
 * engine's own means, an OR block over a join with candidates, read every open task and took four times as long.
 */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class OwnTaskStatements implements Interceptor {

    private static final Pattern ALL_TASKS =
            Pattern.compile("from\\s+(\\S*ACT_RU_)TASK\\s+RES\\b", Pattern.CASE_INSENSITIVE);
    private static final String PARAMETER = "ownTasks";

    private final String join;

    /**
     * The join must begin with the person's tasks. Left to itself H2 may begin with all tasks and repeat the union for each
     * of them (8 s at 20,000), and MySQL, with a page of fifteen in sight, walks all tasks by date. H2 never turns an outer
     * join round, and it finds the same here, as no identity link outlives its task; MySQL may, but is told not to.
     */
    OwnTaskStatements(String databaseType) {
        this.join = DbSqlSessionFactory.H2.equals(databaseType) ? "LEFT JOIN" : "STRAIGHT_JOIN";
    }

    @Override
    public @Nullable Object intercept(Invocation invocation) throws Throwable {
        Object[] arguments = invocation.getArgs();
        if (!(arguments[1] instanceof TaskQueryImpl query) || !(query.getAuthCheck() instanceof OwnTasks.Scope scope)) {
            return invocation.proceed();
        }
        MappedStatement statement = (MappedStatement) arguments[0];
        BoundSql narrowed = narrowed(statement.getConfiguration(), statement.getBoundSql(query), scope.person());
        Executor executor = (Executor) invocation.getTarget();
        RowBounds bounds = (RowBounds) arguments[2];
        return executor.query(
                statement,
                query,
                bounds,
                (ResultHandler<?>) arguments[3],
                executor.createCacheKey(statement, query, bounds, narrowed),
                narrowed);
    }

    private BoundSql narrowed(Configuration configuration, BoundSql original, Authentication person) {
        Matcher from = ALL_TASKS.matcher(original.getSql());
        if (!from.find()) {
            throw new IllegalStateException("a task query without its tasks: " + original.getSql());
        }
        List<String> values = values(person);
        String prefix = from.group(1);
        String sql = original.getSql().substring(0, from.start())
                + from(prefix, person.getGroupIds().size())
                + original.getSql().substring(from.end());
        List<ParameterMapping> mappings = new ArrayList<>(original.getParameterMappings());
        int before = (int) original.getSql()
                .substring(0, from.start())
                .chars()
                .filter(c -> c == '?')
                .count();
        for (int i = 0; i < values.size(); i++) {
            mappings.add(before + i, new ParameterMapping.Builder(configuration, PARAMETER + i, String.class).build());
        }
        BoundSql narrowed = new BoundSql(configuration, sql, mappings, original.getParameterObject());
        original.getAdditionalParameters().forEach(narrowed::setAdditionalParameter);
        for (int i = 0; i < values.size(); i++) {
            narrowed.setAdditionalParameter(PARAMETER + i, values.get(i));
        }
        return narrowed;
    }

    private static List<String> values(Authentication person) {
        List<String> values = new ArrayList<>(List.of(person.getUserId(), person.getUserId()));
        values.addAll(person.getGroupIds());
        return values;
    }

    private String from(String prefix, int groups) {
        return "FROM (" + ownTasks(prefix, groups) + ") OWN " + join + " " + prefix + "TASK RES ON RES.ID_ = OWN.ID_";
    }

    private static String ownTasks(String prefix, int groups) {
        String byGroup = groups == 0
                ? ""
                : " UNION SELECT L.TASK_ID_ FROM " + prefix
                        + "IDENTITYLINK L WHERE L.TYPE_ = 'candidate' AND L.GROUP_ID_ IN ("
                        + String.join(", ", Collections.nCopies(groups, "?")) + ") AND L.TASK_ID_ IS NOT NULL";
        return "SELECT T.ID_ FROM " + prefix + "TASK T WHERE T.ASSIGNEE_ = ?"
                + " UNION SELECT L.TASK_ID_ FROM " + prefix
                + "IDENTITYLINK L WHERE L.TYPE_ = 'candidate' AND L.USER_ID_ = ? AND L.TASK_ID_ IS NOT NULL"
                + byGroup;
    }
}
