package io.throughline.platform.door;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a request that is being read, where violations can be written down; reading goes on after each. */
final class Place {

    private static final int MOST = 100;

    private final @Nullable Place parent;
    private final String step;
    private final Function<Component, String> naming;
    private final List<Violation> violations;

    private Place(@Nullable Place parent, String step, Function<Component, String> naming, List<Violation> violations) {
        this.parent = parent;
        this.step = step;
        this.naming = naming;
        this.violations = violations;
    }

    /** The whole of a request; the naming says what its components are called at this door. */
    static Place of(Function<Component, String> naming) {
        return new Place(null, "", naming, new ArrayList<>());
    }

    /** Another beginning, with names of its own, for the same request. */
    Place renamed(Function<Component, String> names) {
        return new Place(null, "", names, violations);
    }

    Place in(Component component) {
        return new Place(this, naming.apply(component), naming, violations);
    }

    Place in(String name) {
        return new Place(this, name, naming, violations);
    }

    Place at(int index) {
        return new Place(this, "[" + index + "]", naming, violations);
    }

    /** Writes a violation down. Reads as the value of what could not be read: nothing. */
    @Nullable
    Object refuse(@Nullable String description) {
        if (violations.size() < MOST)
            violations.add(new Violation(path(), description == null ? "is not valid" : description));
        return null;
    }

    int count() {
        return violations.size();
    }

    /** Refuses the request if anything was written down. */
    void check() {
        if (!violations.isEmpty()) throw new InvalidRequest(violations);
    }

    private String path() {
        if (parent == null) return step;
        var before = parent.path();
        return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
    }
}
