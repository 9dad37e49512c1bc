package io.throughline.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresDocumentsTest extends DocumentStoreContract {

    private final TransactionTemplate transaction;
    private final PostgresDocuments store;

    PostgresDocumentsTest() {
        DataSource dataSource = new org.springframework.jdbc.datasource.DriverManagerDataSource("jdbc:postgresql://127.0.0.1:55433/postgres", "throughline", "");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        store = new PostgresDocuments(new JdbcTemplate(dataSource), transaction);
    }

    @Override
    DocumentStore store() {
        return store;
    }

    @Test
    void joinsTheTransactionOfTheCaller() {
        transaction.executeWithoutResult(status -> {
            store.write(CARDS, List.of(Change.put("1", 1, varied())));
            assertThat(store.get(CARDS, "1")).isPresent();
            status.setRollbackOnly();
        });
        assertThat(store.get(CARDS, "1")).isEmpty();
        assertThat(store.positions(CARDS, List.of("1"))).isEmpty();
    }

    private static Card varied() {
        return new Card(
                "x",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Set.of(),
                true,
                java.util.Optional.empty());
    }
}
