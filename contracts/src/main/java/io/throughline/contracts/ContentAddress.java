package io.throughline.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where a piece of a file is kept: whose it is, a dot, and the SHA-256 checksum of what is stored, which is the sealed form.
 * The same address never stands for other bytes, and says nothing about the file itself.
 */
public record ContentAddress(@JsonValue String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentAddress {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an address that storing a content was answered with");
        }
    }

    /** The address of these bytes, which belong to that one. */
    public static ContentAddress of(UUID owner, byte[] stored) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(stored);
            return new ContentAddress(owner + "." + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Whose it is: the person or customer with whose key it is sealed. */
    public UUID owner() {
        return UUID.fromString(value.substring(0, value.indexOf('.')));
    }

    /** The checksum of what is stored, 64 hexadecimal digits. */
    public String digest() {
        return value.substring(value.indexOf('.') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
