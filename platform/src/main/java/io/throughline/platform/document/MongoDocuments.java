package io.throughline.platform.document;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.throughline.platform.message.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.BsonSerializationException;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Documents in MongoDB: {@code p} is the position, {@code d} the document as canonical JSON text, so that nothing of it is
 * rounded or reordered, {@code k} the keys that it is found by. A deleted document keeps its position and nothing else.
 * There is no transaction with the token; the position guard makes a repetition harmless.
 */
final class MongoDocuments implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDocuments.class);
    private static final int DUPLICATE_KEY = 11000;

    private final MongoDatabase database;

    MongoDocuments(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void prepare(DocumentType<?> type) {
        call(() -> {
            Set<String> wanted = new HashSet<>(Set.of("_id_"));
            for (List<Field> fields : type.indexes()) {
                String name = "throughline_" + Integer.toHexString(fields.hashCode());
                List<Bson> keys = new ArrayList<>();
                fields.forEach(field -> keys.add(Indexes.ascending(MongoFilter.key(field))));
                keys.add(Indexes.ascending("_id"));
                collection(type).createIndex(Indexes.compoundIndex(keys), new IndexOptions().name(name));
                wanted.add(name);
            }
            for (var index : collection(type).listIndexes()) {
                String name = index.getString("name");
                if (!wanted.contains(name)) collection(type).dropIndex(name);
            }
            return true;
        });
    }

    @Override
    public <T> Optional<Document<T>> get(DocumentType<T> type, String id) {
        return Optional.ofNullable(getAll(type, List.of(id)).get(id));
    }

    @Override
    public <T> Map<String, Document<T>> getAll(DocumentType<T> type, Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<String, Document<T>> found = new LinkedHashMap<>();
        read(type, collection(type).find(Filters.and(Filters.in("_id", ids), Filters.exists("d"))))
                .forEach(document -> found.put(document.id(), document));
        return found;
    }

    @Override
    public <T> Map<String, Change<T>> states(
            DocumentType<T> type, Collection<String> ids, Map<String, Change<T>> known) {
        if (ids.isEmpty()) return Map.of();
        return call(() -> {
            Map<String, Change<T>> found = unchanged(type, ids, known);
            Set<String> others = new HashSet<>(ids);
            others.removeAll(found.keySet());
            if (others.isEmpty()) return found;
            collection(type)
                    .find(Filters.in("_id", others))
                    .forEach(row -> found.put(row.getString("_id"), change(type, row)));
            return found;
        });
    }

    private <T> Map<String, Change<T>> unchanged(
            DocumentType<T> type, Collection<String> ids, Map<String, Change<T>> known) {
        Map<String, Change<T>> unchanged = new LinkedHashMap<>();
        Set<String> asked = new HashSet<>(ids);
        asked.retainAll(known.keySet());
        if (asked.isEmpty()) return unchanged;
        collection(type)
                .find(Filters.in("_id", asked))
                .projection(Projections.include("p"))
                .forEach(row -> {
                    @Nullable Change<T> state = known.get(row.getString("_id"));
                    if (state != null && state.position() == row.getLong("p")) unchanged.put(state.id(), state);
                });
        return unchanged;
    }

    @Override
    public <T> Page<T> find(DocumentType<T> type, Find find) {
        var filter = new MongoFilter(type, this::ids);
        String question = Cursor.question(type.name(), find.filter(), find.sort());
        List<Bson> conditions = new ArrayList<>(List.of(Filters.exists("d"), filter.of(find.filter())));
        find.sort().ifPresent(sort -> ordered(filter.declared(sort.field())));
        find.cursor()
                .ifPresent(cursor -> conditions.add(after(Place.read(cursor, question, find.sort()), find.sort())));
        List<Document<T>> found = read(
                type,
                collection(type)
                        .find(Filters.and(conditions))
                        .sort(order(find.sort()))
                        .limit(find.limit() + 1));
        if (found.size() <= find.limit()) return new Page<>(found, Optional.empty());
        List<Document<T>> page = List.copyOf(found.subList(0, find.limit()));
        return new Page<>(
                page, Optional.of(Place.of(page.getLast(), find.sort()).cursor(question)));
    }

    @Override
    public long count(DocumentType<?> type, Filter filter) {
        Bson condition = Filters.and(Filters.exists("d"), new MongoFilter(type, this::ids).of(filter));
        return call(() -> collection(type).countDocuments(condition));
    }

    @Override
    public <T> int write(DocumentType<T> type, List<Change<T>> changes) {
        if (changes.isEmpty()) return 0;
        Map<String, Change<T>> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.merge(change.id(), change, (a, b) -> b.position() >= a.position() ? b : a));
        // what is put comes first: a document that takes another one over is there before the other one is gone
        return bulk(type, latest, true) + bulk(type, latest, false);
    }

    private <T> int bulk(DocumentType<T> type, Map<String, Change<T>> changes, boolean puts) {
        List<UpdateOneModel<org.bson.Document>> models = changes.values().stream()
                .filter(change -> change.content().isPresent() == puts)
                .map(change -> model(type, change))
                .toList();
        if (models.isEmpty()) return 0;
        return call(() -> {
            try {
                var result = collection(type).bulkWrite(models, new BulkWriteOptions().ordered(false));
                return result.getMatchedCount() + result.getUpserts().size();
            } catch (MongoBulkWriteException e) {
                return writtenBeside(e);
            } catch (BsonSerializationException e) {
                throw new DocumentRejected(String.valueOf(e.getMessage()));
            }
        });
    }

    @Override
    public void clear(DocumentType<?> type) {
        call(() -> collection(type).deleteMany(Filters.empty()));
    }

    @Override
    public void promote(DocumentType<?> type) {
        prepare(type.beside());
        call(() -> {
            var live = new MongoNamespace(database.getName(), type.name());
            collection(type.beside()).renameCollection(live, new RenameCollectionOptions().dropTarget(true));
            return true;
        });
    }

    @Override
    public String digest(DocumentType<?> type) {
        return Digest.of(this, type);
    }

    /** An older change finds no document to update and cannot insert one: that is the guard at work, not an error. */
    private static int writtenBeside(MongoBulkWriteException e) {
        boolean guarded =
                e.getWriteErrors().stream().map(BulkWriteError::getCode).allMatch(code -> code == DUPLICATE_KEY);
        if (!guarded || e.getWriteConcernError() != null) throw e;
        return e.getWriteResult().getMatchedCount()
                + e.getWriteResult().getUpserts().size();
    }

    private static <T> UpdateOneModel<org.bson.Document> model(DocumentType<T> type, Change<T> change) {
        Bson older = Filters.and(Filters.eq("_id", change.id()), Filters.lt("p", change.position()));
        Bson position = Updates.set("p", change.position());
        Bson update = change.content()
                .map(RecordJson::tree)
                .map(tree -> Updates.combine(
                        position, Updates.set("d", RecordJson.write(tree)), Updates.set("k", keys(type, tree))))
                .orElseGet(() -> Updates.combine(position, Updates.unset("d"), Updates.unset("k")));
        return new UpdateOneModel<>(older, update, new UpdateOptions().upsert(true));
    }

    private static org.bson.Document keys(DocumentType<?> type, JsonNode document) {
        var keys = new org.bson.Document();
        Keys.of(document, type.fields())
                .forEach((field, value) -> keys.put(MongoFilter.name(field), MongoFilter.stored(value)));
        return keys;
    }

    private static Bson order(Optional<Sort> sort) {
        return sort.map(order -> order.descending()
                        ? Sorts.descending(MongoFilter.key(order.field()), "_id")
                        : Sorts.ascending(MongoFilter.key(order.field()), "_id"))
                .orElseGet(() -> Sorts.ascending("_id"));
    }

    /** What comes after a place; documents without the value are the smallest. */
    private static Bson after(Place place, Optional<Sort> sort) {
        if (sort.isEmpty()) return Filters.gt("_id", place.id());
        String key = MongoFilter.key(sort.get().field());
        boolean descending = sort.get().descending();
        Bson further = descending ? Filters.lt("_id", place.id()) : Filters.gt("_id", place.id());
        Bson none = Filters.exists(key, false);
        if (place.value().isEmpty()) {
            Bson same = Filters.and(none, further);
            return descending ? same : Filters.or(same, Filters.exists(key));
        }
        Object value = MongoFilter.stored(place.value().get());
        Bson same = Filters.and(Filters.eq(key, value), further);
        return descending ? Filters.or(Filters.lt(key, value), none, same) : Filters.or(Filters.gt(key, value), same);
    }

    private static void ordered(Field field) {
        if (field.kind() == Field.Kind.EACH) throw new IllegalArgumentException("no order by an array: " + field);
    }

    /** The ids that a filter finds, all of them: MongoDB has no join that could be filtered by. */
    private List<String> ids(DocumentType<?> type, Filter filter) {
        Bson condition = Filters.and(Filters.exists("d"), new MongoFilter(type, this::ids).of(filter));
        return call(() -> collection(type)
                .find(condition)
                .projection(Projections.include("_id"))
                .map(row -> row.getString("_id"))
                .into(new ArrayList<>()));
    }

    private MongoCollection<org.bson.Document> collection(DocumentType<?> type) {
        return database.getCollection(type.name());
    }

    private static <T> List<Document<T>> read(DocumentType<T> type, FindIterable<org.bson.Document> rows) {
        return call(() -> {
            List<Document<T>> documents = new ArrayList<>();
            rows.forEach(row -> documents.add(new Document<>(
                    row.getString("_id"), row.getLong("p"), RecordJson.read(row.getString("d"), type.type()))));
            return documents;
        });
    }

    private static <T> Change<T> change(DocumentType<T> type, org.bson.Document row) {
        return new Change<>(
                row.getString("_id"),
                row.getLong("p"),
                Optional.ofNullable(row.getString("d")).map(json -> RecordJson.read(json, type.type())));
    }

    private static <R> R call(Supplier<R> work) {
        try {
            return work.get();
        } catch (MongoTimeoutException
                | MongoSocketException
                | MongoNotPrimaryException
                | MongoNodeIsRecoveringException
                | MongoExecutionTimeoutException e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(MongoException cause) {
        LOG.warn("MongoDB does not answer: {}", cause.getMessage());
        return new Refusal(DocumentRefusal.DOCUMENTS_UNAVAILABLE);
    }
}
