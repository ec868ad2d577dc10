package org.shenbao.routing.process.guard;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Resolves what an expression may touch and throws at everything else: published beans (first, so that no variable can
 * take a delegate's name), process variables, entries of maps and lists, and the few harmless methods listed here. It
 * stands alone — the engine's own resolvers would hand out any property of any object.
 */
class PaletteElResolver extends ELResolver {

    private static final Map<Class<?>, Set<String>> METHODS = Map.of(
            String.class, Set.of("equals", "isEmpty", "isBlank", "length", "startsWith", "endsWith", "contains"),
            Number.class, Set.of("equals", "intValue", "longValue", "doubleValue"),
            Boolean.class, Set.of("equals", "booleanValue"),
            Date.class, Set.of("equals", "before", "after", "getTime"),
            java.util.Collection.class, Set.of("size", "isEmpty", "contains"),
            Map.class, Set.of("size", "isEmpty", "containsKey", "get"),
            SpinJsonNode.class,
                    Set.of("prop", "hasProp", "elements", "stringValue", "numberValue", "boolValue", "isNull"));

    private final Palette published;
    private final BeanELResolver invoker = new BeanELResolver(true);

    PaletteElResolver(Palette published) {
        this.published = published;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (property == null) {
            throw new ForbiddenExpression("空属性");
        }
        Object value = base == null ? root(context, property.toString()) : member(base, property);
        context.setPropertyResolved(true);
        return value;
    }

    private @Nullable Object root(ELContext context, String name) {
        if (published.containsKey(name)) {
            return published.get(name);
        }
        if (context.getContext(VariableScope.class) instanceof VariableScope scope) {
            return fromScope(scope, name);
        }
        if (context.getContext(VariableContext.class) instanceof VariableContext variables) {
            TypedValue value = variables.resolve(name);
            if (value != null) {
                return value.getValue();
            }
        }
        throw new ForbiddenExpression(name);
    }

    private static @Nullable Object fromScope(VariableScope scope, String name) {
        if (name.equals("execution") && scope instanceof DelegateExecution) {
            return scope;
        }
        if (name.equals("execution") && scope instanceof DelegateTask task) {
            return task.getExecution();
        }
        if (name.equals("task") && scope instanceof DelegateTask) {
            return scope;
        }
        if (scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        throw new ForbiddenExpression(name);
    }

    private static @Nullable Object member(Object base, Object property) {
        if (base instanceof Map<?, ?> map) {
            return map.get(property);
        }
        if (base instanceof List<?> list && property instanceof Number index) {
            return list.get(index.intValue());
        }
        if (base instanceof DelegateExecution execution) {
            return ofExecution(execution, property.toString());
        }
        if (base instanceof DelegateTask task && property.equals("assignee")) {
            return task.getAssignee();
        }
        throw new ForbiddenExpression(base.getClass().getSimpleName() + "." + property);
    }

    private static @Nullable Object ofExecution(DelegateExecution execution, String property) {
        return switch (property) {
            case "processBusinessKey", "businessKey" -> execution.getProcessBusinessKey();
            case "processInstanceId" -> execution.getProcessInstanceId();
            case "currentActivityId" -> execution.getCurrentActivityId();
            default -> throw new ForbiddenExpression("execution." + property);
        };
    }

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        Object result;
        if (base != null && method != null && published.isPublished(base)) {
            result = call(base, method.toString(), arguments == null ? new Object[0] : arguments);
        } else if (base != null && method != null && isHarmless(base, method.toString())) {
            result = invoker.invoke(context, base, method, types, arguments);
        } else {
            throw new ForbiddenExpression(method + "()");
        }
        context.setPropertyResolved(true);
        return result;
    }

    private static boolean isHarmless(Object base, String method) {
        return METHODS.entrySet().stream()
                .anyMatch(allowed ->
                        allowed.getKey().isInstance(base) && allowed.getValue().contains(method));
    }

    /** The bean's class need not be public; a proxy around it is gone through. */
    private static @Nullable Object call(Object bean, String name, Object[] arguments) {
        Method method = callables(AopUtils.getTargetClass(bean), name)
                .filter(m -> m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() -> new ForbiddenExpression(name + "()"));
        Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
        ReflectionUtils.makeAccessible(invocable);
        return ReflectionUtils.invokeMethod(invocable, bean, arguments);
    }

    /** Whether a published bean offers this method itself: neither Object's nor those a proxy adds. */
    static boolean callable(Class<?> beanType, String name, int arguments) {
        return callables(beanType, name).anyMatch(method -> method.getParameterCount() == arguments);
    }

    private static Stream<Method> callables(Class<?> beanType, String name) {
        return Arrays.stream(beanType.getMethods())
                .filter(m -> m.getDeclaringClass() != Object.class && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> m.getName().equals(name));
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw new ForbiddenExpression("赋值 " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
