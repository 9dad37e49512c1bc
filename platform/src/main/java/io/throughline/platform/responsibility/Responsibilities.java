package io.throughline.platform.responsibility;

import io.throughline.contracts.staff.StaffId;
import java.util.List;

/**
 * What each member of the staff answers for, in all services, as the log says it: every answer knows all that was
 * committed before the question.
 */
public interface Responsibilities {

    /** How much he answers for. */
    int count(StaffId member);

    /** What he answers for, in the order of the kinds and ids, at most so many. */
    List<Responsibility> of(StaffId member, int most);

    /** What of one kind he answers for, in the order of the ids, at most so many. */
    List<Responsibility> of(StaffId member, ResponsibilityKind kind, int most);
}
