package io.throughline.platform.document;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the document store by {@code throughline.documents}: {@code postgresql}, the default, or {@code mongodb}. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
public class DocumentAutoConfiguration {

    /** Documents beside the event log, in the same transactions as the tokens. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "throughline.documents", havingValue = "postgresql", matchIfMissing = true)
    static class Postgresql {

        @Bean
        DocumentStore documentStore(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
            return new PostgresDocuments(jdbc, new TransactionTemplate(transactions));
        }
    }

    /** Documents in MongoDB: {@code throughline.mongodb.uri} names the server and the database. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "throughline.documents", havingValue = "mongodb")
    static class Mongodb {

        @Bean(destroyMethod = "close")
        MongoClient mongoClient(@Value("${throughline.mongodb.uri:mongodb://127.0.0.1/throughline}") String uri) {
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                    .applyToSocketSettings(
                            socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                    .build());
        }

        @Bean
        DocumentStore documentStore(
                MongoClient client, @Value("${throughline.mongodb.uri:mongodb://127.0.0.1/throughline}") String uri) {
            String named = new ConnectionString(uri).getDatabase();
            return new MongoDocuments(client.getDatabase(named == null ? "throughline" : named));
        }
    }
}
