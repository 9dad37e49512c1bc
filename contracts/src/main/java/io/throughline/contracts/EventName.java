package io.throughline.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which an event is stored for ever, independent of its Java class, and the revision of its shape. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /** Aggregate and past participle in kebab case, such as {@code lead.captured}; never changes. */
    String value();

    /** Grows by one with every change of shape; each step has an upcaster and a golden file. */
    int revision() default 1;
}
