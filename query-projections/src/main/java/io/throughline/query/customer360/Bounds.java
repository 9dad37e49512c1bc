package io.throughline.query.customer360;

/** How much of a customer is kept in his document; the contract says the same to callers. */
final class Bounds {
    static final int OPEN_RECORDS = 200;
    static final int ENDED_RECORDS = 20;
    static final int OWNERS = 20;
    static final int CONTACTS = 100;
    static final int RELATED = 200;
    static final int TOUCHES = 10;
    static final int TOUCH_TEXT = 500;
    static final int REFERENCES = 20;
    static final int ATTRIBUTES = 100;
    static final int HOLDS = 100;
    static final int JOINED = 50;
    static final int DOCUMENTS = 20;

    private Bounds() {}
}
