package io.throughline.platform.operation;

import io.throughline.platform.door.Downloads;
import io.throughline.platform.door.KnownCommands;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.log.RecordHistory;
import io.throughline.platform.log.Subcommands;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.UnreadEvents;
import io.throughline.platform.message.Commands;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets every process that takes commands send them for many records, and take them back. */
@AutoConfiguration(
        afterName = {
            "io.throughline.platform.log.EventLogAutoConfiguration",
            "io.throughline.platform.door.DoorAutoConfiguration"
        },
        after = io.throughline.platform.identity.IdentityAutoConfiguration.class)
@ConditionalOnBean(Commands.class)
class OperationAutoConfiguration {

    @Bean
    KnownCompensations knownCompensations(ObjectProvider<Compensations<?>> all) {
        return new KnownCompensations(all.orderedStream().toList());
    }

    /** A process in which some event has no answer does not start. */
    @Bean
    SmartInitializingSingleton everyEventHasAnAnswer(KnownCompensations known, ListableBeanFactory beans) {
        return () -> known.mustCover(RememberedEvents.in(beans));
    }

    /** What stands behind the doors, where there are any. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(name = "operationContract")
    @Import(Operation.class)
    static class Behind {

        @Bean
        OwnService ownService(@Value("${spring.application.name:throughline}") String application) {
            return new OwnService(application);
        }

        @Bean
        OperationCompensations operationCompensations() {
            return new OperationCompensations();
        }

        @Bean
        Undoing undoing(
                RecordHistory history,
                KnownCompensations compensations,
                CustomerDirectory customers,
                Subcommands subcommands) {
            return new Undoing(history, compensations, customers, subcommands);
        }

        @Bean
        PastOperations pastOperations(RecordHistory history) {
            return new PastOperations(history);
        }

        @Bean
        @DependsOnDatabaseInitialization
        OperationTable operationTable(DataSource dataSource) {
            return new OperationTable(new JdbcTemplate(dataSource));
        }

        @Bean
        OperationReader operationReader(
                OperationTable table, DataSource dataSource, UnreadEvents unread, OperationRunner runner) {
            var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
            var position = new LookupPosition(JdbcClient.create(dataSource), transactions, unread, "operations");
            return new OperationReader(table, position, runner::wake);
        }

        @Bean
        OperationRows operationRows(
                OperationTable table,
                PastOperations operations,
                RecordHistory history,
                ObjectProvider<KnownCommands> known,
                KnownCompensations compensations,
                ObjectProvider<Commands> commands) {
            return new OperationRows(table, operations, history, known::getObject, compensations, commands::getObject);
        }

        @Bean
        OperationRunner operationRunner(
                OwnService service,
                OperationTable table,
                OperationRows rows,
                ObjectProvider<Commands> commands,
                Clock clock) {
            return new OperationRunner(service, table, rows, commands::getObject, clock);
        }

        @Bean
        OperationQuestions operationQuestions(OperationTable table, Clock clock) {
            return new OperationQuestions(table, clock);
        }

        @Bean
        RouterFunction<ServerResponse> operationErrorFile(Downloads downloads) {
            return ErrorFile.route(downloads);
        }
    }
}
