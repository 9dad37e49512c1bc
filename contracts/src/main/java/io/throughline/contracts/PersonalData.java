package io.throughline.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an event's component that says something about a person. It is encrypted with the subject's own key before the
 * event is stored; once that key is destroyed the component reads as erased everywhere. Allowed on components of type
 * {@code String}, {@code Optional} and value types with a static {@code erased()} method.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {

    /** The component of the same event that holds the id of the person or customer whose key seals this one. */
    String subject() default "customerId";
}
