package org.shenbao.routing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Has the routing take its steps without recording any stay, for whoever measures what the recording costs. */
public final class RecordingSwitch implements BeanPostProcessor {

    private static final Set<String> RECORDING = Set.of("insert", "leave");

    private volatile boolean off;

    public void turn(boolean on) {
        off = !on;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof StageStayMapper)) {
            return bean;
        }
        return Proxy.newProxyInstance(
                StageStayMapper.class.getClassLoader(),
                new Class<?>[] {StageStayMapper.class},
                (proxy, method, arguments) -> call(bean, method, arguments));
    }

    private @Nullable Object call(Object mapper, Method method, Object[] arguments) throws Throwable {
        if (off && RECORDING.contains(method.getName())) {
            return method.getReturnType() == int.class ? 0 : null;
        }
        try {
            return method.invoke(mapper, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
