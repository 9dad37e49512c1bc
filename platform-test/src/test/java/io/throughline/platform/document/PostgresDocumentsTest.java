package io.throughline.platform.document;

import static io.throughline.platform.document.Card.CARDS;
import static io.throughline.platform.document.Card.card;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.throughline.platform.log.WriterLock;
import io.throughline.platform.test.store.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@EmbeddedPostgres
class PostgresDocumentsTest
        implements DocumentKeepingContract,
                DocumentFindingContract,
                DocumentPagingContract,
                DocumentCollectionContract {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PostgresDocuments store;

    PostgresDocumentsTest(DataSource dataSource) {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        jdbc = new JdbcTemplate(dataSource);
        store = new PostgresDocuments(jdbc, transaction);
    }

    @Override
    public DocumentStore store() {
        return store;
    }

    @Test
    void saysSoWhenItCannotKeepWhatIsInADocument() {
        var tooLongForAnIndex = IntStream.range(0, 300)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
        assertThatExceptionOfType(DocumentRejected.class)
                .isThrownBy(() -> store.write(
                        CARDS, List.of(Change.put("1", 1, card("fine")), Change.put("2", 1, card(tooLongForAnIndex)))));
        assertThat(store.states(CARDS, List.of("1", "2"))).isEmpty();
        assertThat(store.write(CARDS, List.of(Change.put("1", 1, card("fine")))))
                .isEqualTo(1);
    }

    @Test
    void leavesTheIndexesAloneWhenNothingThatTheyHoldHasChanged() {
        Card before = card("x");
        store.write(CARDS, List.of(Change.put("1", 1, before)));
        transaction.executeWithoutResult(status -> {
            store.write(CARDS, List.of(Change.put("1", 2, before)));
            assertThat(changesWithoutIndex()).isEqualTo(1);
            store.write(CARDS, List.of(Change.put("1", 3, card("y"))));
            assertThat(changesWithoutIndex()).isEqualTo(1);
        });
    }

    private @Nullable Long changesWithoutIndex() {
        return jdbc.queryForObject(
                "select n_tup_hot_upd from pg_stat_xact_user_tables where relname = ?",
                Long.class,
                SqlCollections.table(CARDS));
    }

    @Test
    void letsTheLogBeWrittenWhileACollectionIsMade() {
        transaction.executeWithoutResult(status -> {
            store.prepare(CARDS.beside());
            var apart = new TransactionTemplate(requireNonNull(transaction.getTransactionManager()));
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(other -> assertThat(
                            jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, WriterLock.KEY))
                    .isTrue());
            status.setRollbackOnly();
        });
    }

    @Test
    void joinsTheTransactionOfTheCaller() {
        var x = card("x");
        transaction.executeWithoutResult(status -> {
            store.write(CARDS, List.of(Change.put("1", 1, x)));
            assertThat(store.get(CARDS, "1")).isPresent();
            status.setRollbackOnly();
        });
        assertThat(store.states(CARDS, List.of("1"))).isEmpty();
    }
}
