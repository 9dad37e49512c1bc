package io.throughline.platform.log;

import io.throughline.platform.message.Provenance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Metadata in few bytes: it stands beside every event, and its keys and UUIDs as text would be half of the log. A version
 * byte, then entries: the number of a known key or 0 and the key, the kind of the value, the value.
 */
final class MetaDataCodec {

    /** The order is part of the stored form: keys are only ever added at the end. */
    private static final List<String> KEYS = Provenance.KEYS;

    private static final int UUID_LENGTH = 36;
    private static final int VERSION = 1;
    private static final int TEXT = 0;
    private static final int UUID_VALUE = 1;

    private MetaDataCodec() {}

    static byte[] encode(Map<?, ?> metaData) {
        if (metaData.isEmpty()) return new byte[0];
        var bytes = new ByteArrayOutputStream(96);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            for (Map.Entry<?, ?> entry : metaData.entrySet()) {
                if (entry.getValue() == null) continue;
                writeKey(out, entry.getKey().toString());
                writeValue(out, entry.getValue().toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeKey(DataOutputStream out, String key) throws IOException {
        int number = KEYS.indexOf(key) + 1;
        out.writeByte(number);
        if (number == 0) writeText(out, key);
    }

    private static void writeValue(DataOutputStream out, String value) throws IOException {
        @Nullable UUID uuid = uuid(value);
        if (uuid != null) {
            out.writeByte(UUID_VALUE);
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        } else {
            out.writeByte(TEXT);
            writeText(out, value);
        }
    }

    /** The UUID of which this is the one canonical text; null if it is not. */
    private static @Nullable UUID uuid(String value) {
        if (value.length() != UUID_LENGTH || value.charAt(8) != '-' || value.charAt(13) != '-') return null;
        try {
            var uuid = UUID.fromString(value);
            return uuid.toString().equals(value) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Length as a number of one to five bytes, then UTF-8: unlike writeUTF there is no limit of 64 kB. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        while (length > 0x7f) {
            out.writeByte(0x80 | (length & 0x7f));
            length >>>= 7;
        }
        out.writeByte(length);
        out.write(bytes);
    }

    static MetaData decode(byte[] bytes) {
        if (bytes.length == 0) return MetaData.emptyInstance();
        Map<String, Object> entries = new LinkedHashMap<>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) throw new SerializationException("Metadata of an unknown version");
            while (in.available() > 0) entries.put(readKey(in), readValue(in));
        } catch (IOException e) {
            throw new SerializationException("Metadata is cut short", e);
        }
        return MetaData.from(entries);
    }

    private static String readKey(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        if (number > KEYS.size()) throw new SerializationException("Metadata has a key of a newer program");
        return number == 0 ? readText(in) : KEYS.get(number - 1);
    }

    private static String readValue(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case UUID_VALUE -> new UUID(in.readLong(), in.readLong()).toString();
            case TEXT -> readText(in);
            default -> throw new SerializationException("Metadata has a kind of value of a newer program");
        };
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            length |= (part & 0x7f) << shift;
            if (part <= 0x7f) break;
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
