package io.throughline.platform.message;

/**
 * The fields of some message as a JSON object, where what they mean is known only to whoever they are for.
 *
 * @param json the text of the object
 */
public record Fields(String json) {

    /** No fields. */
    public static final Fields NONE = new Fields("{}");
}
