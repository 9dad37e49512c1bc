package io.throughline.platform.test;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** A field is assigned by methods with that annotation only; its initial value belongs to the constructor. */
final class BeAssignedBy extends ArchCondition<JavaField> {

    private final Class<? extends Annotation> annotation;

    private BeAssignedBy(Class<? extends Annotation> annotation) {
        super("be assigned only by methods with @" + annotation.getSimpleName());
        this.annotation = annotation;
    }

    static BeAssignedBy only(Class<? extends Annotation> annotation) {
        return new BeAssignedBy(annotation);
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        field.getAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .filter(access -> !access.getOrigin().isConstructor())
                .filter(access -> !access.getOrigin().isAnnotatedWith(annotation))
                .forEach(access -> events.add(SimpleConditionEvent.violated(field, access.getDescription())));
    }
}
