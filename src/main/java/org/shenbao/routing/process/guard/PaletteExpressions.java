package org.shenbao.routing.process.guard;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Expressions of processes and decisions alike: denied by default, see {@link PaletteElResolver}. */
class PaletteExpressions extends JuelExpressionManager {

    private final Palette published;

    PaletteExpressions(Palette published) {
        super(published);
        this.published = published;
    }

    @Override
    protected ELResolver createElResolver() {
        return new PaletteElResolver(published);
    }

    /** No functions: the engine and Spin would add ones that build objects from text. */
    @Override
    public void addFunction(String name, Method function) {}

    /**
     * A process expression always runs in a scope. One without comes out of a query that somebody sent (CVE-2026-109432:
     * {@code orQueries} with {@code dueAfterExpression}).
     */
    @Override
    public ELContext getElContext(@Nullable VariableScope scope) {
        if (scope == null) {
            throw new BadUserRequestException("查询条件不能使用表达式。");
        }
        return super.getElContext(scope);
    }
}
