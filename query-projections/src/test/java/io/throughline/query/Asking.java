package io.throughline.query;

import static io.throughline.platform.test.TestStaff.TREE;

import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import java.time.Instant;
import java.util.Optional;

/** Somebody of the test staff with a question. */
public final class Asking {

    private Asking() {}

    /** He asks at this moment. */
    public static Caller caller(StaffMember member, Instant now) {
        return new Caller(
                Optional.of(member),
                TREE.permissionsOf(member),
                TREE.reachOf(member),
                now,
                now,
                Provenance.ofProcess("test"));
    }
}
