package io.throughline.standalone.importing;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import io.grpc.Status;
import io.throughline.api.common.v1.Accepted;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The records that a dry run would have made or changed so far. What is refused because of one of them cannot be judged:
 * it is not as it will be. Any other refusal is one that the run itself would meet.
 */
final class Foreseen {

    private static final int LENGTH_OF_AN_ID = 36;

    private final Set<UUID> records = ConcurrentHashMap.newKeySet();

    /** Notes what a command would have made or changed: the record that it names first, another that it plans, what it answered. */
    void add(Message request, Accepted answer) {
        addNamedFirst(request);
        for (FieldDescriptor field : request.getDescriptorForType().getFields()) {
            boolean part = field.getJavaType() == JavaType.MESSAGE && !field.isRepeated();
            if (part && request.hasField(field)) addNamedFirst((Message) request.getField(field));
        }
        id(answer.getId()).ifPresent(records::add);
        id(answer.getOutcome()).ifPresent(records::add);
    }

    private void addNamedFirst(Message message) {
        FieldDescriptor first = message.getDescriptorForType().getFields().getFirst();
        id(message.getField(first)).ifPresent(id -> {
            records.add(id);
            if (first.getName().equals("lead_id"))
                records.add(CustomerId.ofProspect(new LeadId(id)).value());
        });
    }

    /**
     * Whether a refusal may be due to something that the run would have made or changed by then. What was not found is told
     * by the code: {@code CUSTOMER_NOT_FOUND} is about the customer that the request names, and about nothing else in it.
     */
    boolean explain(Status.Code refusal, String code, Message request) {
        if (refusal == Status.Code.FAILED_PRECONDITION) return names(request);
        if (refusal != Status.Code.NOT_FOUND) return false;
        return request.getDescriptorForType().getFields().stream()
                .filter(field -> field.getName().equals(missing(code)))
                .findFirst()
                .map(field ->
                        id(request.getField(field)).filter(records::contains).isPresent())
                .orElseGet(() -> names(request));
    }

    /** An account is a customer. */
    private static String missing(String code) {
        String kind = code.replace("_NOT_FOUND", "").toLowerCase(Locale.ROOT);
        return (kind.equals("account") ? "customer" : kind) + "_id";
    }

    private boolean names(Message message) {
        return message.getAllFields().values().stream()
                .flatMap(value -> value instanceof Collection<?> many ? many.stream() : Stream.of(value))
                .anyMatch(value -> value instanceof Message part
                        ? names(part)
                        : id(value).filter(records::contains).isPresent());
    }

    private static Optional<UUID> id(Object value) {
        if (!(value instanceof String text) || text.length() != LENGTH_OF_AN_ID) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
