package io.throughline.platform.door;

import io.throughline.platform.identity.StaffMember;

/** Says who a caller is; the same for both doors. */
public interface Identification {

    /**
     * Finds the member of the staff whom a bearer token names.
     *
     * @param bearerToken the token, without the word Bearer
     * @throws io.throughline.platform.message.Refusal with kind UNAUTHENTICATED when the token is not good
     */
    StaffMember identify(String bearerToken);
}
