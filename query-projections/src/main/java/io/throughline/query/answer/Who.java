package io.throughline.query.answer;

import java.util.Optional;

/**
 * Somebody who did or owns something.
 *
 * @param id the id of a member of the staff, or {@code process:} and a name for what the house does by itself
 * @param name the name, when it is a member of the staff we know; never stored, put in when an answer is given
 * @param department the department that he works in now (A10); never stored either
 */
public record Who(String id, Optional<String> name, Optional<String> department) implements Named<Who> {
    /** Somebody whose name is put in later. */
    public static Who of(Object id) {
        return new Who(id.toString(), Optional.empty(), Optional.empty());
    }

    @Override
    public Who named(Names names) {
        return new Who(id, names.of(id), names.department(id));
    }
}
