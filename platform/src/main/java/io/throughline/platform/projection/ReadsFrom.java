package io.throughline.platform.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The projections that answer a query: with a consistency token, the query waits until these have reached it. None when it is
 * answered from what is known of the staff and customers: for that every query waits.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ReadsFrom {

    /** The names of the projections; may be empty. */
    String[] value();
}
