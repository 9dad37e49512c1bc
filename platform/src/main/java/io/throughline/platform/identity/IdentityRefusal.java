package io.throughline.platform.identity;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why somebody is not let in, or may not do what he asks. */
public enum IdentityRefusal implements RefusalCode {
    /** There is no bearer token. */
    TOKEN_MISSING(RefusalKind.UNAUTHENTICATED, "Send a bearer token: Authorization: Bearer <token>."),
    /** The token is malformed, forged, for somebody else, or not valid yet. */
    TOKEN_INVALID(RefusalKind.UNAUTHENTICATED, "The bearer token is not a valid token for this service."),
    /** The token was valid once. */
    TOKEN_EXPIRED(RefusalKind.UNAUTHENTICATED, "The bearer token has expired; get a new one."),
    /** The token is genuine, but its subject is not on the staff, or leaves. */
    UNKNOWN_STAFF(RefusalKind.UNAUTHENTICATED, "Nobody who works here has the login that the bearer token names."),
    /** A message came without a trustworthy actor. */
    ACTOR_MISSING(RefusalKind.UNAUTHENTICATED, "The request does not say who makes it."),
    /** The caller's roles do not allow it. */
    PERMISSION_MISSING(RefusalKind.FORBIDDEN, "Your roles do not allow this."),
    /** A command or query without a policy: nobody may send it. */
    NO_POLICY(RefusalKind.FORBIDDEN, "Nothing says who may do this, so nobody may."),
    /** Only those who may import record in the name of others. */
    ON_BEHALF_OF_NOT_ALLOWED(RefusalKind.FORBIDDEN, "You may not record this on behalf of somebody else."),
    /** The person it is recorded for is not on the staff. */
    ON_BEHALF_OF_UNKNOWN(RefusalKind.NOT_FOUND, "Nobody on the staff has the id named as on behalf of."),
    /** The customer leads to another one. */
    CUSTOMER_MERGED(RefusalKind.RULE, "The customer was merged into the one that the details name; use that one."),
    /** What has not happened yet cannot be recorded. */
    OCCURRED_AT_IN_FUTURE(RefusalKind.MALFORMED, "The time at which it occurred lies in the future."),
    /** Late entries are for everybody; history is for imports. */
    OCCURRED_AT_TOO_LONG_AGO(
            RefusalKind.FORBIDDEN, "It occurred too long ago to be recorded without the permission to import."),
    /** The issuer's keys could not be fetched. */
    ISSUER_UNREACHABLE(RefusalKind.UNAVAILABLE, "The issuer of the tokens cannot be reached; try again in a moment.");

    private final RefusalKind kind;
    private final String message;

    IdentityRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
