package io.throughline.platform.message;

/** What sort of no a refusal is; both doors translate it by one table. */
public enum RefusalKind {
    /** The request breaks the contract: INVALID_ARGUMENT, 400. */
    MALFORMED,
    /** Nobody said who he is: UNAUTHENTICATED, 401. */
    UNAUTHENTICATED,
    /** The caller may never do this: PERMISSION_DENIED, 403. */
    FORBIDDEN,
    /** There is no such record, or the caller may not see it: NOT_FOUND, 404. */
    NOT_FOUND,
    /** A rule of the domain says no: FAILED_PRECONDITION, 409. */
    RULE,
    /** The name or number is taken: ALREADY_EXISTS, 409. */
    TAKEN,
    /** The record has moved on: ABORTED, 412. */
    REVISION,
    /** A limit is reached: RESOURCE_EXHAUSTED, 429. */
    LIMIT,
    /** A store or service is down: UNAVAILABLE, 503. */
    UNAVAILABLE
}
