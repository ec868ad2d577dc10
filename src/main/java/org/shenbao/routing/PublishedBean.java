package org.shenbao.routing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean that diagrams may name: a delegate ({@code ${checkEligibility}}) or a small service whose methods expressions
 * may call ({@code ${officers.of(districtBody)}}). Together these beans are the palette; the engine sees no other bean,
 * and a model that names another is refused when it is deployed.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Component
public @interface PublishedBean {

    /** The name that diagrams use. */
    @AliasFor(annotation = Component.class)
    String value();

    /** What analysts read in the list of the palette. */
    String label() default "";

    /** What it does, in one Chinese sentence. */
    String description() default "";
}
