package io.throughline.account.targets;

import io.throughline.contracts.staff.Figure;
import java.time.Instant;

/** What has been achieved, by what is known now of what happened until then: a parameter of handlers. */
@FunctionalInterface
interface Achievements {

    /** In the time of the aim, as far as it had passed at that moment. */
    Figure of(Aim aim, Instant at);
}
