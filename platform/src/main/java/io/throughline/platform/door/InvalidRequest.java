package io.throughline.platform.door;

import java.util.List;

/** The request breaks the contract. It has no stack trace: the fault is the caller's, and the violations say all. */
final class InvalidRequest extends RuntimeException {

    private final transient List<Violation> violations;

    InvalidRequest(List<Violation> violations) {
        super("The request is not valid", null, false, false);
        this.violations = List.copyOf(violations);
    }

    InvalidRequest(String field, String description) {
        this(List.of(new Violation(field, description)));
    }

    List<Violation> violations() {
        return violations;
    }
}
