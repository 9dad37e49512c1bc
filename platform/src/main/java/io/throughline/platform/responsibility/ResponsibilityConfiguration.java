package io.throughline.platform.responsibility;

import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.UnreadEvents;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service that hands over the work of its staff imports this. */
@Configuration(proxyBeanMethods = false)
public class ResponsibilityConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    StoredResponsibilities responsibilities(
            DataSource dataSource, UnreadEvents unread, ObjectProvider<LogFollower> follower) {
        var jdbc = JdbcClient.create(dataSource);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        return new StoredResponsibilities(
                new WorkTable(jdbc),
                new LookupPosition(jdbc, transactions, unread, "responsibilities"),
                follower::getObject);
    }
}
