package io.throughline.platform.seal;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.TreeTraversingParser;

/**
 * Puts the ids of the subjects before everything else when a record is read from a tree. What was written by this house is
 * read as it stands: there the order is that of the components.
 */
final class SubjectsFirstDeserializer extends DelegatingDeserializer {

    private final transient SealedRecord sealed;

    SubjectsFirstDeserializer(ValueDeserializer<?> usual, SealedRecord sealed) {
        super(usual);
        this.sealed = sealed;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> usual) {
        return new SubjectsFirstDeserializer(usual, sealed);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!(parser instanceof TreeTraversingParser)) return super.deserialize(parser, context);
        ObjectNode tree = parser.readValueAsTree();
        var ordered = tree.objectNode();
        sealed.subjects().forEach(subject -> tree.optional(subject).ifPresent(id -> ordered.set(subject, id)));
        ordered.setAll(tree);
        try (var again = new TreeTraversingParser(ordered, context)) {
            again.nextToken();
            return super.deserialize(again, context);
        }
    }
}
