package io.throughline.account.targets;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Who is credited with one record, as soon as it counts.
 *
 * @param owner whose it is now
 * @param staff whose it was when it came to count; empty while it does not
 * @param at when it came to count
 * @param value what a deal was won for
 */
record Credit(
        CreditKind kind,
        Optional<StaffId> owner,
        Optional<StaffId> staff,
        Optional<Instant> at,
        Optional<Money> value) {

    static final Field STAFF = Field.text("staff");
    static final Field KIND = Field.text("kind");
    static final Field AT = Field.time("at");

    static final DocumentType<Credit> DOCUMENTS =
            DocumentType.of("credits", Credit.class).indexed(STAFF, KIND, AT);

    /** It does not count yet. */
    static Credit pending(CreditKind kind, Optional<StaffId> owner) {
        return new Credit(kind, owner, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** It counts from the beginning. */
    static Credit given(CreditKind kind, Optional<StaffId> to, Instant at) {
        return pending(kind, to).counting(at, Optional.empty());
    }

    Credit ownedBy(Optional<StaffId> next) {
        return new Credit(kind, next, staff, at, value);
    }

    /** It counts for whose it is at that moment. */
    Credit counting(Instant when, Optional<Money> worth) {
        return new Credit(kind, owner, owner, Optional.of(when), worth);
    }

    Credit notCounting() {
        return pending(kind, owner);
    }

    /** It counts for nobody while it is withdrawn. */
    Credit withdrawn() {
        return new Credit(kind, owner, Optional.empty(), at, value);
    }

    Credit restored() {
        return new Credit(kind, owner, owner, at, value);
    }
}
