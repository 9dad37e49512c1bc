package io.throughline.platform.document;

import io.throughline.platform.document.SqlFilter.SqlArray;
import io.throughline.platform.message.Refusal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Documents as jsonb in PostgreSQL. Everything joins the current Spring transaction. */
final class PostgresDocuments implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDocuments.class);

    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Most documents are there already, and a plain update of them costs less than an insert that finds a conflict. */
    private static final String UPSERT = """
            with change as (
              select i, p, b::jsonb, n::jsonb from unnest(?, ?, ?, ?) as c (i, p, b, n)),
            updated as (
              update TABLE d set position = p, body = b, names = n from change
              where d.id = i and d.position < p returning 1),
            inserted as (
              insert into TABLE as d (id, position, body, names)
              select i, p, b, n from change where not exists (select from TABLE where id = i)
              on conflict (id) do update set position = excluded.position, body = excluded.body, names = excluded.names
              where d.position < excluded.position returning 1)
            select (select count(*) from updated) + (select count(*) from inserted)""";

    private final JdbcTemplate jdbc;
    private final SqlCollections collections;

    PostgresDocuments(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.collections = new SqlCollections(jdbc, transaction);
    }

    @Override
    public void prepare(DocumentType<?> type) {
        call(() -> {
            collections.prepare(type);
            return true;
        });
    }

    @Override
    public <T> Optional<Document<T>> get(DocumentType<T> type, String id) {
        return Optional.ofNullable(getAll(type, List.of(id)).get(id));
    }

    @Override
    public <T> Map<String, Document<T>> getAll(DocumentType<T> type, Collection<String> ids) {
        Map<String, Document<T>> found = new LinkedHashMap<>();
        states(type, ids)
                .forEach((id, state) -> state.content()
                        .ifPresent(content -> found.put(id, new Document<>(id, state.position(), content))));
        return found;
    }

    @Override
    public <T> Map<String, Change<T>> states(
            DocumentType<T> type, Collection<String> ids, Map<String, Change<T>> known) {
        if (ids.isEmpty()) return Map.of();
        Object[] positions = ids.stream()
                .map(id -> known.containsKey(id) ? known.get(id).position() : UNKNOWN)
                .toArray();
        String sql = "select id, d.position, case when d.position = k.position then null else body end"
                + " from unnest(?, ?) as k (id, position) join " + SqlCollections.table(type) + " d using (id)";
        Map<String, Change<T>> found = new LinkedHashMap<>();
        List<Object> arguments = List.of(new SqlArray("text", ids.toArray()), new SqlArray("bigint", positions));
        query(sql, arguments, row -> state(type, row, known)).forEach(state -> found.put(state.id(), state));
        return found;
    }

    @Override
    public <T> Page<T> find(DocumentType<T> type, Find find) {
        var filter = new SqlFilter(type);
        String question = Cursor.question(type.name(), find.filter(), find.sort());
        var sql = new StringBuilder("select id, position, body from " + SqlCollections.table(type)
                + " where present and " + filter.condition(find.filter()));
        List<Object> arguments = filter.arguments();
        Optional<String> order = find.sort().map(sort -> SqlFilter.column(ordered(filter.declared(sort.field()))));
        boolean descending = find.sort().map(Sort::descending).orElse(false);
        find.cursor().ifPresent(cursor -> {
            Place place = Place.read(cursor, question, find.sort());
            String than = descending ? " < " : " > ";
            sql.append(order.map(o -> " and (" + o + ", id)" + than + "(?, ?)").orElse(" and id > ?"));
            find.sort().ifPresent(sort -> arguments.add(place.value().orElseGet(() -> smallest(sort.field()))));
            arguments.add(place.id());
        });
        String direction = descending ? " desc" : "";
        sql.append(" order by ").append(order.map(o -> o + direction + ", ").orElse(""));
        sql.append("id").append(direction).append(" limit ").append(find.limit() + 1);
        return page(find, question, query(sql.toString(), arguments, row -> document(type, row)));
    }

    @Override
    public long count(DocumentType<?> type, Filter filter) {
        var condition = new SqlFilter(type);
        String sql = "select count(*) from " + SqlCollections.table(type) + " where present and "
                + condition.condition(filter);
        return query(sql, condition.arguments(), row -> row.getLong(1)).getFirst();
    }

    @Override
    public <T> int write(DocumentType<T> type, List<Change<T>> changes) {
        if (changes.isEmpty()) return 0;
        Map<String, Change<T>> latest = new TreeMap<>();
        changes.forEach(change -> latest.merge(change.id(), change, (a, b) -> b.position() >= a.position() ? b : a));
        int size = latest.size();
        Object[] ids = latest.keySet().toArray();
        Object[] positions = latest.values().stream().map(Change::position).toArray();
        @Nullable String[] bodies = new String[size];
        @Nullable String[] names = new String[size];
        List<Field> named = type.fields().stream()
                .filter(field -> field.kind() == Field.Kind.NAME)
                .toList();
        int i = 0;
        for (Change<T> change : latest.values()) {
            if (change.content().isPresent()) {
                T content = change.content().get();
                if (named.isEmpty()) {
                    bodies[i] = RecordJson.write(content);
                } else {
                    JsonNode tree = RecordJson.tree(content);
                    bodies[i] = RecordJson.write(tree);
                    names[i] = names(named, tree);
                }
            }
            i++;
        }
        String sql = UPSERT.replace("TABLE", SqlCollections.table(type));
        List<Object> arguments = List.of(
                new SqlArray("text", ids),
                new SqlArray("bigint", positions),
                new SqlArray("text", bodies),
                new SqlArray("text", names));
        try {
            return query(sql, arguments, row -> row.getInt(1)).getFirst();
        } catch (DataIntegrityViolationException e) {
            throw new DocumentRejected(String.valueOf(e.getMostSpecificCause().getMessage()));
        }
    }

    @Override
    public void clear(DocumentType<?> type) {
        call(() -> jdbc.update("delete from " + SqlCollections.table(type)));
    }

    @Override
    public void promote(DocumentType<?> type) {
        call(() -> {
            collections.promote(type);
            return true;
        });
    }

    @Override
    public String digest(DocumentType<?> type) {
        return Digest.of(this, type);
    }

    /** Spring takes what is beyond a limit of the program (54) for a lack of resources, which will pass; it does not. */
    private static boolean isBeyondALimit(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("54");
    }

    /** Names are kept apart in their folded form, so that they compare alike in every store. */
    private static String names(List<Field> fields, JsonNode content) {
        Map<String, Object> names = new LinkedHashMap<>();
        Keys.of(content, fields).forEach((field, value) -> names.put(field.path(), value));
        return RecordJson.write(names);
    }

    private static <T> Page<T> page(Find find, String question, List<Document<T>> found) {
        if (found.size() <= find.limit()) return new Page<>(found, Optional.empty());
        List<Document<T>> page = List.copyOf(found.subList(0, find.limit()));
        return new Page<>(
                page, Optional.of(Place.of(page.getLast(), find.sort()).cursor(question)));
    }

    private static Object smallest(Field field) {
        return field.kind() == Field.Kind.NUMBER ? Double.NEGATIVE_INFINITY : "";
    }

    private static Field ordered(Field field) {
        if (field.kind() == Field.Kind.EACH) throw new IllegalArgumentException("no order by an array: " + field);
        return field;
    }

    private static <T> Change<T> state(DocumentType<T> type, ResultSet row, Map<String, Change<T>> known)
            throws SQLException {
        @Nullable Change<T> same = known.get(row.getString(1));
        return same != null && same.position() == row.getLong(2) ? same : change(type, row);
    }

    private static <T> Change<T> change(DocumentType<T> type, ResultSet row) throws SQLException {
        @Nullable String body = row.getString(3);
        return new Change<>(
                row.getString(1),
                row.getLong(2),
                Optional.ofNullable(body).map(json -> RecordJson.read(json, type.type())));
    }

    private static <T> Document<T> document(DocumentType<T> type, ResultSet row) throws SQLException {
        return new Document<>(row.getString(1), row.getLong(2), RecordJson.read(row.getString(3), type.type()));
    }

    private interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    private <R> List<R> query(String sql, List<Object> arguments, Row<R> reader) {
        return call(() -> jdbc.query(sql, setter(arguments), (row, n) -> reader.read(row)));
    }

    private static PreparedStatementSetter setter(List<Object> arguments) {
        return statement -> {
            for (int i = 0; i < arguments.size(); i++) set(statement, i + 1, arguments.get(i));
        };
    }

    private static void set(PreparedStatement statement, int index, Object argument) throws SQLException {
        if (argument instanceof SqlArray array) {
            statement.setArray(index, statement.getConnection().createArrayOf(array.elementType(), array.values()));
        } else {
            statement.setObject(index, argument);
        }
    }

    private static <R> R call(Supplier<R> work) {
        try {
            return work.get();
        } catch (DataAccessResourceFailureException
                | TransientDataAccessResourceException
                | QueryTimeoutException
                | CannotCreateTransactionException e) {
            if (e instanceof DataAccessException failure && isBeyondALimit(failure)) {
                throw new DocumentRejected(
                        String.valueOf(failure.getMostSpecificCause().getMessage()));
            }
            LOG.warn("PostgreSQL does not answer: {}", e.getMessage());
            throw new Refusal(DocumentRefusal.DOCUMENTS_UNAVAILABLE);
        }
    }
}
