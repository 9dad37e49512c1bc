package io.throughline.platform.message;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/** One or more bytes that never change: a piece of a file on its way through a door. In JSON they are base64. */
public final class Octets {

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        if (bytes.length == 0) throw new IllegalArgumentException("there must be a byte");
        this.bytes = bytes;
    }

    /** These bytes; none at all are an {@link IllegalArgumentException}. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** The bytes that a text of base64 stands for; anything else is an {@link IllegalArgumentException}. */
    public static Octets ofBase64(String text) {
        return new Octets(Base64.getDecoder().decode(text));
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** A copy of them. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** The same as base64. */
    @JsonValue
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
