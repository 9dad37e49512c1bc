package io.throughline.query.customer360;

import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.PartyRole;
import java.util.List;
import java.util.Optional;

/**
 * What an account says of its customer beyond his name and how to reach him (A8, A11, A22).
 *
 * @param related how he stands to other customers; the last 200
 * @param fields what it says in fields of the house's own, in the order in which they were first told
 */
public record Details(
        Optional<String> postcode,
        Optional<StatusShown> status,
        List<PartyRole> roles,
        List<FieldValue> fields,
        List<AccountTie> related) {

    static final Details NONE = new Details(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    Details relating(List<AccountTie> others) {
        return new Details(postcode, status, roles, fields, others);
    }
}
