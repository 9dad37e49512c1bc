package io.throughline.platform.message;

import java.util.LinkedHashMap;
import java.util.Map;

/** The answer is no: a value with a stable code, thrown so that nothing is recorded. It has no stack trace. */
public final class Refusal extends RuntimeException {

    private final transient RefusalCode code;
    private final transient Map<String, String> details;

    /** A refusal with further facts for the caller, such as the revision that was found; never secrets. */
    public Refusal(RefusalCode code, Map<String, String> details) {
        super(code.message(), null, false, false);
        this.code = code;
        this.details = Map.copyOf(new LinkedHashMap<>(details));
    }

    /** A refusal that its code explains in full. */
    public Refusal(RefusalCode code) {
        this(code, Map.of());
    }

    /** Says no if the condition holds. */
    public static void refuse(boolean condition, RefusalCode code) {
        if (condition) throw new Refusal(code);
    }

    /** The reason. */
    public RefusalCode code() {
        return code;
    }

    /** Further facts for the caller. */
    public Map<String, String> details() {
        return details;
    }
}
