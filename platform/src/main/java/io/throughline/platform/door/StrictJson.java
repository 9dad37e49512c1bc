package io.throughline.platform.door;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the doors read and write it. Reading is strict: UTF-8 without a flaw, one value, no name twice, no deep
 * nesting, no endless numbers. What the values mean is the business of the {@link Shape}s.
 */
final class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 256;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** Reads a body; nothing at all reads as an empty object. */
    static JsonNode read(byte[] body) {
        var text = text(body);
        if (text.isBlank()) return MAPPER.createObjectNode();
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new InvalidRequest(
                    "", "must be JSON of at most " + DEEPEST + " levels, with names and numbers of usual length");
        } catch (JacksonException e) {
            var at = e.getLocation();
            var where = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new InvalidRequest("", "must be one JSON value without repeated names" + where);
        }
    }

    /** Writes an answer. */
    static byte[] write(Shape shape, Object answer) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = MAPPER.createGenerator(bytes)) {
            shape.toJson(answer, out);
        }
        return bytes.toByteArray();
    }

    /** Writes what is made of maps, lists, text and numbers. */
    static byte[] write(Object plain) {
        return MAPPER.writeValueAsBytes(plain);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidRequest("", "must be UTF-8");
        }
    }
}
