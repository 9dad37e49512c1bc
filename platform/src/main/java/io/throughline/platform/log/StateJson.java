package io.throughline.platform.log;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.throughline.platform.message.Json;
import java.lang.reflect.Modifier;
import java.util.List;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;
import tools.jackson.databind.module.SimpleModule;

/** How the state of aggregates, sagas and tokens is written: their fields, with the type where a field is only an interface. */
final class StateJson {

    static final String OURS = "io.throughline.";
    private static final String AXONS_TOKENS = "org.axonframework.eventhandling.";

    private StateJson() {}

    /** @param modules what changes the stored form, such as the sealing of personal data in the events that a state keeps */
    static Jackson3Serializer serializer(RevisionResolver revisions, List<? extends JacksonModule> modules) {
        return Jackson3Serializer.builder()
                .revisionResolver(revisions)
                .jsonMapperBuilderCustomizer(builder -> {
                    configure(builder);
                    modules.forEach(builder::addModule);
                })
                .build();
    }

    private static void configure(JsonMapper.Builder builder) {
        builder.addModule(Json.exactNumbers())
                .addModule(keys())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        MapperFeature
                                .ALLOW_FINAL_FIELDS_AS_MUTATORS) // else a final set or map is written, but read back
                // empty
                .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                        .withVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY));
        typesOfInterfaces(builder);
    }

    private static JacksonModule keys() {
        return new SimpleModule("throughline-keys") {
            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addKeyDeserializers(new OurKeys());
            }
        };
    }

    private static void typesOfInterfaces(MapperBuilder<?, ?> builder) {
        var validator = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(OURS)
                .allowIfSubType(AXONS_TOKENS)
                .build();
        builder.polymorphicTypeValidator(validator); // else the token of a replay can be written, but not read
        builder.setDefaultTyping(new OurInterfaces(validator));
    }

    /** Only our own abstract types need their class beside them; collections are read back as they are declared. */
    private static final class OurInterfaces extends DefaultTypeResolverBuilder {
        OurInterfaces(BasicPolymorphicTypeValidator validator) {
            super(validator, DefaultTyping.OBJECT_AND_NON_CONCRETE, JsonTypeInfo.As.PROPERTY);
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().getName().startsWith(OURS)
                    && Modifier.isAbstract(type.getRawClass().getModifiers());
        }
    }
}
