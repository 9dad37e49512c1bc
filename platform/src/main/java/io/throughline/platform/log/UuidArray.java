package io.throughline.platform.log;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * UUIDs as one argument, in the form in which PostgreSQL keeps them: the driver by itself writes such an array as text,
 * which takes longer to write and to read than the rows to store. A connection without {@link #TRANSFER} still does.
 */
@SuppressWarnings("serial") // no argument of a statement is serialized
final class UuidArray extends PGobject implements PGBinaryObject {

    /** What a connection must have as {@code binaryTransferEnable}. */
    static final String TRANSFER = "UUID_ARRAY";

    private static final int TYPE_OF_ELEMENTS = 2950;
    private static final int HEADER = 3 * Integer.BYTES;
    private static final int SHAPE = 2 * Integer.BYTES;
    private static final int LENGTH = Integer.BYTES;
    private static final int UUID_BYTES = 2 * Long.BYTES;
    private static final int ABSENT = -1;

    private final List<@Nullable UUID> elements;

    private UuidArray(List<@Nullable UUID> elements) {
        this.elements = elements;
        type = "_uuid";
    }

    static <T> UuidArray of(Collection<T> items, Function<T, @Nullable UUID> column) {
        return new UuidArray(items.stream().<@Nullable UUID>map(column).toList());
    }

    @Override
    public String getValue() {
        return elements.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public int lengthInBytes() {
        int shape = elements.isEmpty() ? 0 : SHAPE;
        return HEADER
                + shape
                + elements.stream()
                        .mapToInt(e -> LENGTH + (e == null ? 0 : UUID_BYTES))
                        .sum();
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        var out = ByteBuffer.wrap(target, offset, lengthInBytes());
        out.putInt(elements.isEmpty() ? 0 : 1)
                .putInt(elements.contains(null) ? 1 : 0)
                .putInt(TYPE_OF_ELEMENTS);
        if (!elements.isEmpty()) out.putInt(elements.size()).putInt(1);
        for (@Nullable UUID e : elements) {
            if (e == null) {
                out.putInt(ABSENT);
            } else {
                out.putInt(UUID_BYTES).putLong(e.getMostSignificantBits()).putLong(e.getLeastSignificantBits());
            }
        }
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("Nobody reads an array of UUIDs");
    }
}
