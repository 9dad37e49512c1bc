package io.throughline.platform.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EmbeddedPostgres
class EmbeddedPostgresTest {

    private final TestDatabase database;

    EmbeddedPostgresTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void givesAllOfAClassTheSameDatabase(DataSource dataSource) {
        assertThat(JdbcClient.create(dataSource)
                        .sql("SELECT current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo(database.jdbcUrl().replaceAll(".*/", ""));
    }

    @Test
    void acknowledgesOnlyWhatIsDurable(DataSource dataSource) {
        var client = JdbcClient.create(dataSource);
        for (String parameter : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
            assertThat(client.sql("SHOW " + parameter).query(String.class).single())
                    .as(parameter)
                    .isEqualTo("on");
        }
    }

    @Test
    void ordersAndFoldsChineseTextByCodePoint(DataSource dataSource) {
        assertThat(JdbcClient.create(dataSource)
                        .sql("SELECT lower('ÄRA 李雷')")
                        .query(String.class)
                        .single())
                .isEqualTo("ära 李雷");
    }

    @Test
    void dropsADatabaseThatIsStillUsed() throws SQLException {
        try (TestDatabase other = TestDatabase.create()) {
            Connection open = other.dataSource().getConnection();
            assertThat(open.isValid(1)).isTrue();
            other.close();
            assertThat(open.isValid(1)).isFalse();
        }
    }

    @Nested
    class InANestedClass {

        @Test
        void isTheSameDatabase(TestDatabase inner) {
            assertThat(inner).isSameAs(database);
        }
    }
}
