package org.shenbao.routing.process.guard;

import java.util.AbstractMap;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The beans that models may name, as the map an engine asks for: the published ones, or what plays them in a try-out. */
@NamedInterface("guard")
public abstract class Palette extends AbstractMap<Object, Object> {

    /** Whether this object came out of here: only then may an expression call its methods. */
    public abstract boolean isPublished(Object bean);

    @Override
    public abstract boolean containsKey(@Nullable Object key);

    @Override
    public abstract @Nullable Object get(@Nullable Object key);
}
