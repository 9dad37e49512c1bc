package io.throughline.standalone.importing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.DataBindingPropertyAccessor;
import org.springframework.expression.spel.support.MapAccessor;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/** The expressions of a plan: they can read the row and call its methods, and reach nothing else of the machine. */
final class Expressions {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    private final Map<String, Expression> parsed = new ConcurrentHashMap<>();
    private final SimpleEvaluationContext context = SimpleEvaluationContext.forPropertyAccessors(
                    new MapAccessor(), DataBindingPropertyAccessor.forReadOnlyAccess())
            .withInstanceMethods()
            .build();

    /** The value of an expression, which may be nothing. */
    @Nullable
    Object value(String expression, Row row) {
        try {
            return parsed.computeIfAbsent(expression, PARSER::parseExpression).getValue(context, row);
        } catch (ParseException e) {
            throw new ImportException(
                    "The expression \"" + expression + "\" is not well formed: " + e.getSimpleMessage());
        } catch (EvaluationException e) {
            if (e.getCause() instanceof ImportException cause) throw cause;
            throw new ImportException("The expression \"" + expression + "\" fails: " + e.getMessage());
        } catch (ImportException e) {
            throw e;
        } catch (RuntimeException e) { // what a method throws that the expression calls
            throw new ImportException("The expression \"" + expression + "\" fails: " + e.getMessage());
        }
    }

    /** The value as text; nothing is empty text. */
    String text(String expression, Row row) {
        Object value = value(expression, row);
        return value == null ? "" : value.toString();
    }

    /** Whether a condition holds; a condition that is left out does. */
    boolean holds(@Nullable String condition, Row row) {
        return condition == null || Boolean.TRUE.equals(value(condition, row));
    }
}
