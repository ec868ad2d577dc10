package org.shenbao.routing.process.guard;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.routing.PublishedBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The beans that models may name, as the map the engine asks for. A bean is looked up when it is used: delegates depend
 * on services, and those on the engine.
 */
@Component
class PublishedBeans extends Palette {

    private final ListableBeanFactory beans;
    private final Set<String> names;
    private final Set<Object> handedOut =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    PublishedBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = new LinkedHashSet<>(Arrays.asList(beans.getBeanNamesForAnnotation(PublishedBean.class)));
    }

    Set<String> names() {
        return names;
    }

    /** The bean's class, without creating the bean. */
    @Nullable
    Class<?> typeOf(String name) {
        return names.contains(name) ? beans.getType(name, false) : null;
    }

    @Override
    public boolean isPublished(Object bean) {
        return handedOut.contains(bean);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String name && names.contains(name);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (!(key instanceof String name) || !names.contains(name)) {
            return null;
        }
        Object bean = beans.getBean(name);
        handedOut.add(bean);
        return bean;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names.stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
