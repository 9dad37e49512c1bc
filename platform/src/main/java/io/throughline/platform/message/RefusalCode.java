package io.throughline.platform.message;

/** A reason to say no, stable for ever. Each service has one enum of them. */
public interface RefusalCode {

    /** The code that clients see, such as {@code LEAD_ALREADY_CLOSED}. */
    String name();

    /** What sort of no it is. */
    RefusalKind kind();

    /** What is wrong and what would be right, in one English sentence. */
    String message();
}
