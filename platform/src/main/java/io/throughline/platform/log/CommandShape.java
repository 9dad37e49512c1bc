package io.throughline.platform.log;

import io.throughline.platform.message.Json;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.Provenance;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;

/** What the handling must know of a kind of command: which record it changes, and what makes two of them the same. */
final class CommandShape {

    private static final int HASH_BYTES = 18;

    private static final ClassValue<CommandShape> SHAPES = new ClassValue<>() {
        @Override
        protected CommandShape computeValue(Class<?> type) {
            return new CommandShape(type);
        }
    };

    private final String name;
    private final Optional<RecordComponent> target;
    private final List<RecordComponent> content;

    private CommandShape(Class<?> type) {
        RecordComponent @Nullable [] declared = type.getRecordComponents();
        List<RecordComponent> components = declared == null ? List.of() : Arrays.asList(declared);
        name = type.getSimpleName();
        target = components.stream()
                .filter(c -> c.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst();
        content = components.stream()
                .filter(c -> !c.isAnnotationPresent(NewId.class))
                .toList();
        components.forEach(c -> c.getAccessor().setAccessible(true));
    }

    static CommandShape of(Object command) {
        return SHAPES.get(command.getClass());
    }

    /** The id of the record that the command wants to change. */
    Optional<String> target(Object command) {
        return target.map(component -> valueOf(component, command).toString());
    }

    private Object valueOf(RecordComponent component, Object command) {
        try {
            return component.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A command cannot be read: " + name + "." + component.getName(), e);
        }
    }

    /**
     * The same for the same content in the same name and at the same time. An id that the door may have chosen does not
     * count: a caller who repeats a request without an id gets another one from the door.
     */
    String hash(Object command, Provenance provenance) {
        var bytes = new ByteArrayBuilder();
        try (JsonGenerator json = Json.stored().createGenerator(bytes)) {
            json.writeStartArray();
            json.writeString(name);
            for (RecordComponent component : content) json.writePOJO(valueOf(component, command));
            json.writePOJO(provenance.onBehalfOf());
            json.writePOJO(provenance.occurredAt());
            json.writeEndArray();
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
