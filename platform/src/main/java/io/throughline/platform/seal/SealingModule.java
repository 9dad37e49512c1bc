package io.throughline.platform.seal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Has Jackson seal the components marked {@link io.throughline.contracts.PersonalData} of every record that it writes, and
 * open them when it reads. It belongs into the mapper of whatever is stored for long (events, snapshots, dead letters),
 * never into the mapper of an answer to a caller.
 */
public final class SealingModule extends JacksonModule {

    private final Sealer sealer;

    /** Seals and opens with these keys. */
    public SealingModule(SubjectKeys keys) {
        this.sealer = new Sealer(keys);
    }

    @Override
    public String getModuleName() {
        return "throughline-sealing";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new Introspector(sealer));
        context.addDeserializerModifier(new SubjectsFirst());
    }

    /** Gives the marked components, and the ids that they need, serializers of ours. */
    private static final class Introspector extends NopAnnotationIntrospector {

        private final transient Sealer sealer;

        private Introspector(Sealer sealer) {
            this.sealer = sealer;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedMember member)) return null;
            return SealedRecord.of(member.getDeclaringClass())
                    .flatMap(r -> r.component(member.getName()))
                    .map(c -> new SealingSerializer(sealer, c))
                    .orElse(null);
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            if (!(annotated instanceof AnnotatedParameter parameter)) return null;
            var type = parameter.getDeclaringClass();
            Optional<SealedRecord> sealed = SealedRecord.of(type);
            if (sealed.isEmpty() || parameter.getOwner().getParameterCount() != type.getRecordComponents().length)
                return null;
            var name = type.getRecordComponents()[parameter.getIndex()].getName();
            if (sealed.get().isSubject(name)) return new SubjectDeserializer(type, name);
            return sealed.get()
                    .component(name)
                    .map(c -> new OpeningDeserializer(sealer, c))
                    .orElse(null);
        }
    }

    /** Records that come as a tree, from an upcaster, may have their components in any order. */
    private static final class SubjectsFirst extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> deserializer) {
            return SealedRecord.of(bean.getBeanClass())
                    .<ValueDeserializer<?>>map(r -> new SubjectsFirstDeserializer(deserializer, r))
                    .orElse(deserializer);
        }
    }
}
