package io.throughline.platform.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * How one kind of value looks in Java, in protobuf and in JSON. What cannot be read is written down as a violation at
 * its place and reads as null; what our own code made can always be written.
 */
interface Shape {

    /** From the value of a protobuf field. */
    @Nullable
    Object fromWire(Object wire, Place place);

    /** To the value of a protobuf field. */
    Object toWire(Object java);

    /** From JSON; never called with JSON's null. */
    @Nullable
    Object fromJson(JsonNode json, Place place);

    /** To JSON. */
    void toJson(Object java, JsonGenerator out);

    /** The JSON that a path variable or query parameter stands for. */
    default JsonNode parameter(String text) {
        return StringNode.valueOf(text);
    }

    /** Whether it fits into a path or a query string. */
    default boolean isParameter() {
        return true;
    }

    /** The JSON schema of it; schemas of records and enums are kept once and referred to. */
    Map<String, Object> schema(Schemas schemas);
}
