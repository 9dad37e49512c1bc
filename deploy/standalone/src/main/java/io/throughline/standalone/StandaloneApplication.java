package io.throughline.standalone;

import io.throughline.account.AccountConfiguration;
import io.throughline.desk.DeskConfiguration;
import io.throughline.lead.LeadConfiguration;
import io.throughline.marketing.MarketingConfiguration;
import io.throughline.order.OrderConfiguration;
import io.throughline.platform.message.Commands;
import io.throughline.query.QueryConfiguration;
import io.throughline.stores.PostgresServer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** All services in one application context, on the stores that run beside it; one line each. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    LeadConfiguration.class,
    AccountConfiguration.class,
    OrderConfiguration.class,
    DeskConfiguration.class,
    MarketingConfiguration.class,
    QueryConfiguration.class,
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
    ExampleStaff exampleStaff(Commands commands) {
        return new ExampleStaff(commands);
    }
}
