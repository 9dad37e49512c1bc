package io.throughline.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.store.EmbeddedPostgres;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EmbeddedPostgres
class PostgresDocumentsTest extends DocumentStoreContract {

    private final TransactionTemplate transaction;
    private final PostgresDocuments store;

    PostgresDocumentsTest(DataSource dataSource) {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        store = new PostgresDocuments(new JdbcTemplate(dataSource), transaction);
    }

    @Override
    DocumentStore store() {
        return store;
    }

    @Test
    void joinsTheTransactionOfTheCaller() {
        var card =
                new Card("x", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), true, Optional.empty());
        transaction.executeWithoutResult(status -> {
            store.write(CARDS, List.of(Change.put("1", 1, card)));
            assertThat(store.get(CARDS, "1")).isPresent();
            status.setRollbackOnly();
        });
        assertThat(store.states(CARDS, List.of("1"))).isEmpty();
    }
}
