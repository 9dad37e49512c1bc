package io.throughline.platform.message;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalLong;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * A position in the log as clients see it: opaque text. A query that is given it waits until it has seen everything up to
 * that position.
 */
public final class ConsistencyToken {

    /** Where a query's metadata holds it. */
    public static final String KEY = "token";

    private static final byte VERSION = 1;
    private static final int BYTES = 1 + Long.BYTES;

    private ConsistencyToken() {}

    /** The token for a position. */
    public static String encode(long position) {
        byte[] bytes = ByteBuffer.allocate(BYTES).put(VERSION).putLong(position).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The position a token stands for; anything that this house did not give is refused as malformed. */
    public static long decode(String token) {
        ByteBuffer bytes = ByteBuffer.wrap(bytesOf(token));
        if (bytes.remaining() != BYTES || bytes.get() != VERSION) throw malformed();
        long position = bytes.getLong();
        if (position < 0) throw malformed();
        return position;
    }

    /** The position that a message must have seen before it is answered; empty when it does not say. */
    public static OptionalLong of(MetaData metaData) {
        @Nullable Object token = metaData.get(KEY);
        return token == null ? OptionalLong.empty() : OptionalLong.of(decode(token.toString()));
    }

    private static byte[] bytesOf(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal(PlatformRefusal.CONSISTENCY_TOKEN_MALFORMED);
    }
}
