package io.throughline.platform.seal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.throughline.platform.log.EventModule;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;

/**
 * Gives a process the keys of its database, and has the event log seal with them.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(SealProperties.class)
public class SealAutoConfiguration {

    private static final int CONNECTIONS = 4;

    /** A few connections of its own: a key may be needed by somebody who holds the last one of the common pool. */
    record KeyConnections(DataSource dataSource, boolean own) implements AutoCloseable {

        @Override
        public void close() {
            if (own && dataSource instanceof HikariDataSource pool) pool.close();
        }
    }

    @Bean
    @ConditionalOnBean(DataSource.class)
    @ConditionalOnMissingBean(SubjectKeys.class)
    KeyConnections keyConnections(DataSource common) throws SQLException {
        if (!common.isWrapperFor(HikariDataSource.class)) return new KeyConnections(common, false);
        var config = new HikariConfig();
        common.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("subject-keys");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(CONNECTIONS);
        return new KeyConnections(new HikariDataSource(config), true);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnBean(KeyConnections.class)
    @ConditionalOnMissingBean(SubjectKeys.class)
    @DependsOnDatabaseInitialization
    PostgresSubjectKeys subjectKeys(KeyConnections connections, SealProperties properties) {
        var file = properties.masterKeyFile();
        if (file == null) {
            throw new SealFailure("Set throughline.seal.master-key-file: personal data is never stored in plain.");
        }
        return PostgresSubjectKeys.open(
                connections.dataSource(), file, properties.createMasterKey(), properties.rememberedKeys());
    }

    /** For the event log's serializer only: what is answered to callers is not sealed. */
    @Bean
    @ConditionalOnBean(SubjectKeys.class)
    EventModule sealing(SubjectKeys keys) {
        var module = new SealingModule(keys);
        return () -> module;
    }
}
