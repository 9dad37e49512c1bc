package io.throughline.account.commission;

import io.throughline.contracts.staff.CommissionShare;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.util.List;

/**
 * A commission with what lists are narrowed by.
 *
 * @param staff who gets a share
 */
record CommissionDocument(CommissionEntry entry, List<StaffId> staff) {

    static final Field STAFF = Field.each("staff");
    static final Field STATE = Field.text("entry.state");
    static final Field EARNED_AT = Field.time("entry.earnedAt");

    static final DocumentType<CommissionDocument> TYPE = DocumentType.of("commissions", CommissionDocument.class)
            .indexed(STAFF)
            .indexed(STATE, EARNED_AT)
            .indexed(EARNED_AT);

    static CommissionDocument of(CommissionEntry entry) {
        return new CommissionDocument(
                entry, entry.shares().stream().map(CommissionShare::staffId).toList());
    }

    CommissionDocument in(CommissionState state) {
        return new CommissionDocument(entry.in(state), staff);
    }
}
