package io.throughline.platform.door;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/** The Jakarta constraints of a record; their messages are English whatever the caller's language is. */
final class Constraints {

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .addValueExtractor(new PresentValue())
            .buildValidatorFactory()
            .getValidator();

    private final Class<?> type;
    private final boolean onRecord;

    Constraints(Class<?> type) {
        this.type = type;
        this.onRecord = !VALIDATOR
                .getConstraintsForClass(type)
                .getConstraintDescriptors()
                .isEmpty();
    }

    /** Whether the component has constraints of its own or of its elements. */
    boolean constrains(String component) {
        return VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(component) != null;
    }

    /** The constraints of a component, or of what is in it if it is optional, for the description of the API. */
    Set<ConstraintDescriptor<?>> of(RecordComponent component) {
        var property = VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(component.getName());
        if (property == null) return Set.of();
        var all = new LinkedHashSet<>(property.getConstraintDescriptors());
        if (component.getType() == Optional.class) {
            property.getConstrainedContainerElementTypes().forEach(e -> all.addAll(e.getConstraintDescriptors()));
        }
        return all;
    }

    /** Checks the value of one component; the record need not exist for it. */
    void check(String component, @Nullable Object value, Place place) {
        VALIDATOR.validateValue(type, component, value).stream()
                .map(ConstraintViolation::getMessage)
                .sorted(Comparator.naturalOrder())
                .forEach(place::refuse);
    }

    /** Checks what the record as a whole demands. */
    void checkWhole(Object instance, Place place) {
        if (!onRecord) return;
        VALIDATOR.validate(instance).stream()
                .map(ConstraintViolation::getMessage)
                .sorted(Comparator.naturalOrder())
                .forEach(place::refuse);
    }
}
