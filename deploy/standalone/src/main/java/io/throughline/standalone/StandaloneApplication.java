package io.throughline.standalone;

import io.throughline.stores.PostgresServer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** All services in one application context, on the stores that run beside it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    // One line per service.
})
class StandaloneApplication {

    /** Waits for PostgreSQL: everything that needs the event log is built after it. */
    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Servers servers) {
        PostgresServer server = servers.postgres();
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return PostgresServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    @Bean
    SearchServerHealth embeddedSearchHealthIndicator(Servers servers) {
        return new SearchServerHealth(servers);
    }
}
