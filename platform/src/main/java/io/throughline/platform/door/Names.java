package io.throughline.platform.door;

import com.google.protobuf.Descriptors.EnumDescriptor;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the same thing is called in the contract, in Java and in JSON. */
final class Names {

    private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_(.)");
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private Names() {}

    /** {@code lead_id} is {@code leadId}. */
    static String camel(String snake) {
        return AFTER_UNDERSCORE.matcher(snake).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    }

    /** {@code leadId} is {@code LeadId}. */
    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** {@code LEAD_SOURCE_}, which starts the name of every value of {@code LeadSource}. */
    static String prefix(EnumDescriptor type) {
        return BEFORE_CAPITAL.matcher(type.getName()).replaceAll("_").toUpperCase(Locale.ROOT) + "_";
    }

    /** {@code LEAD_ALREADY_CLOSED} is {@code lead-already-closed}. */
    static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
