package io.throughline.platform.door;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/** Says in JSON Schema what Jakarta constraints say, as far as it can. */
final class SchemaConstraints {

    private SchemaConstraints() {}

    static void add(Set<ConstraintDescriptor<?>> constraints, Map<String, Object> schema) {
        constraints.stream()
                .map(ConstraintDescriptor::getAnnotation)
                .sorted(Comparator.comparing(
                        (Annotation a) -> a.annotationType().getSimpleName()))
                .forEach(annotation -> add(annotation, schema));
    }

    private static void add(Object constraint, Map<String, Object> schema) {
        switch (constraint) {
            case Size size -> size(size.min(), size.max(), schema);
            case NotBlank blank -> {
                schema.putIfAbsent("minLength", 1);
                schema.putIfAbsent("pattern", "\\S");
            }
            case NotEmpty empty -> size(1, Integer.MAX_VALUE, schema);
            case Min min -> schema.put("minimum", min.value());
            case Max max -> schema.put("maximum", max.value());
            case Positive positive -> bound("exclusiveMinimum", BigDecimal.ZERO, schema);
            case PositiveOrZero positive -> bound("minimum", BigDecimal.ZERO, schema);
            case DecimalMin min ->
                bound(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()), schema);
            case DecimalMax max ->
                bound(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()), schema);
            case Pattern pattern -> schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
            case Email email -> schema.put("format", "email");
            default -> {}
        }
    }

    /** Exact decimals are strings in JSON, for which JSON Schema knows no bounds: they are told in words. */
    private static void bound(String keyword, BigDecimal value, Map<String, Object> schema) {
        if ("string".equals(schema.get("type"))) schema.put("x-" + keyword, value.toPlainString());
        else schema.put(keyword, value);
    }

    private static void size(int min, int max, Map<String, Object> schema) {
        var unit = switch (String.valueOf(schema.get("type"))) {
            case "array" -> "Items";
            case "object" -> "Properties";
            default -> "Length";
        };
        if (min > 0) schema.put("min" + unit, min);
        if (max < Integer.MAX_VALUE) schema.put("max" + unit, max);
    }
}
