package org.shenbao.routing;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A typed process variable. Delegates read and write it through method references, so that no name is ever spelled
 * twice: {@code DUPLICATES_FOUND.set(execution::setVariable, true)}.
 *
 * @param name name that expressions in diagrams use
 * @param type Java type of the value
 */
public record Variable<T>(String name, Class<T> type) {

    /** Value in the scope, null when unset. */
    public @Nullable T get(Function<String, @Nullable Object> scope) {
        return type.cast(scope.apply(name));
    }

    /** @throws IllegalStateException when the variable is unset */
    public T require(Function<String, @Nullable Object> scope) {
        T value = get(scope);
        if (value == null) {
            throw new IllegalStateException("process variable " + name + " is not set");
        }
        return value;
    }

    public void set(BiConsumer<String, Object> scope, T value) {
        scope.accept(name, value);
    }

    /** This variable with a value, to be carried by a message or a start. */
    public Value as(T value) {
        return new Value(name, value);
    }

    /** A variable's name and its value. */
    public record Value(String name, Object value) {}
}
