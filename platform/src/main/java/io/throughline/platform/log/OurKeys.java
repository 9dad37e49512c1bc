package io.throughline.platform.log;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.node.StringNode;

/** Reads the keys of maps that are value types of ours, such as ids, as the same types are read elsewhere. */
final class OurKeys implements KeyDeserializers {

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return type.getRawClass().isRecord() && type.getRawClass().getName().startsWith(StateJson.OURS)
                ? new OurKey(type)
                : null;
    }

    private static final class OurKey extends KeyDeserializer {
        private final JavaType type;

        private OurKey(JavaType type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return context.readTreeAsValue(StringNode.valueOf(key), type);
        }
    }
}
