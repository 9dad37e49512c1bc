package io.throughline.platform.seal;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** What stands in the place of personal data whose key was destroyed. */
final class Erased {

    private static final String TEXT = "[erased]";

    private Erased() {}

    /** The erased value of a component's type; a type without one may not hold personal data. */
    static Object valueOf(Class<?> type) {
        if (type == String.class) return TEXT;
        if (type == Optional.class) return Optional.empty();
        try {
            return type.getMethod("erased").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "personal data of type " + type.getName() + " needs a static method erased()", e);
        }
    }
}
