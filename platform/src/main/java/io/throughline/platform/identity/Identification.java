package io.throughline.platform.identity;

import org.jspecify.annotations.Nullable;

/** Who stands behind a bearer token: both doors ask here, so that both judge a token alike. */
public interface Identification {

    /**
     * The member of the staff that a bearer token names. The token only says who he is; what he may do is read from the
     * staff directory at every request. A token that was verified a moment ago is not verified again, so calling this
     * twice for one request is cheap.
     *
     * @param bearerToken the token without the word {@code Bearer}; null or blank when there is none
     * @throws io.throughline.platform.message.Refusal {@code TOKEN_MISSING}, {@code TOKEN_INVALID},
     *     {@code TOKEN_EXPIRED} or {@code UNKNOWN_STAFF}
     */
    StaffMember identify(@Nullable String bearerToken);
}
