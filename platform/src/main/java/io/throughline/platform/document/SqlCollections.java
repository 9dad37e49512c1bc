package io.throughline.platform.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of the collections, one each, made from their declaration, with a column for each declared field. An index is known by a hash of what it is over, at
 * the end of its name, so that it stays known when a rebuilt table takes the place of the live one.
 */
final class SqlCollections {

    /** Not that of the log, whose writers would wait for an index to be made. */
    static final long LOCK = 0x7468_726f_646f_6373L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    SqlCollections(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    static String table(DocumentType<?> type) {
        return "document_" + type.name();
    }

    void prepare(DocumentType<?> type) {
        transaction.executeWithoutResult(status -> {
            lock();
            create(type);
        });
    }

    /** The table beside takes the place of the live one; the old one is gone, with its indexes. */
    void promote(DocumentType<?> type) {
        String live = table(type);
        String next = table(type.beside());
        transaction.executeWithoutResult(status -> {
            lock();
            create(type.beside());
            jdbc.execute("drop table if exists " + live);
            jdbc.execute("alter table " + next + " rename to " + live);
        });
    }

    private void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    private void create(DocumentType<?> type) {
        String table = table(type);
        jdbc.execute("create table if not exists " + table
                + " (id text collate \"C\" primary key, position bigint not null, body jsonb, names jsonb,"
                + " present boolean generated always as (body is not null) stored) with (fillfactor = 70)");
        createColumns(type, table);
        List<String> existing = jdbc.queryForList(
                "select indexname from pg_indexes where schemaname = current_schema() and tablename = ?"
                        + " and indexname like 'document\\_index\\_%'",
                String.class, table);
        Set<String> wanted = new HashSet<>();
        for (String definition : definitions(type)) {
            String hash = HexFormat.of().toHexDigits(definition.hashCode());
            wanted.add(hash);
            if (existing.stream().noneMatch(name -> name.endsWith(hash))) {
                jdbc.execute("create index " + newName(hash) + " on " + table + " " + definition);
            }
        }
        existing.stream()
                .filter(name -> wanted.stream().noneMatch(name::endsWith))
                .forEach(name -> jdbc.execute("drop index " + name));
    }

    private void createColumns(DocumentType<?> type, String table) {
        List<String> existing = jdbc.queryForList(
                "select column_name from information_schema.columns where table_schema = current_schema()"
                        + " and table_name = ?",
                String.class,
                table);
        List<String> changes = new ArrayList<>();
        for (Field field : type.fields()) {
            String column = SqlFilter.column(field);
            if (existing.stream().map(SqlCollections::quoted).noneMatch(column::equals)) {
                changes.add("add column " + column + " " + SqlFilter.generated(field));
            }
        }
        Set<String> wanted = type.fields().stream().map(SqlFilter::column).collect(Collectors.toSet());
        existing.stream()
                .filter(column -> column.contains(":"))
                .map(SqlCollections::quoted)
                .filter(column -> !wanted.contains(column))
                .forEach(column -> changes.add("drop column " + column));
        if (!changes.isEmpty()) jdbc.execute("alter table " + table + " " + String.join(", ", changes));
    }

    private static String quoted(String column) {
        return "\"" + column + "\"";
    }

    private static Set<String> definitions(DocumentType<?> type) {
        return type.indexes().stream().map(SqlCollections::definition).collect(Collectors.toSet());
    }

    private static String definition(List<Field> fields) {
        if (fields.getFirst().kind() == Field.Kind.EACH) {
            return "using gin (" + SqlFilter.column(fields.getFirst()) + " jsonb_path_ops)";
        }
        return fields.stream()
                .filter(field -> field.kind() != Field.Kind.EACH)
                .map(SqlFilter::column)
                .collect(Collectors.joining(", ", "(", ", id) where present"));
    }

    private static String newName(String hash) {
        return "document_index_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16) + "_" + hash;
    }
}
