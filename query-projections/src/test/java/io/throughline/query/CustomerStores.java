package io.throughline.query;

import static io.throughline.platform.test.TestStaff.TREE;

import io.throughline.platform.document.DocumentAutoConfiguration;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.projection.Projection;
import io.throughline.platform.test.ToldHistory;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Names;
import io.throughline.query.customer360.CustomerConfiguration;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The customers on a real store: what most questions need beside their own documents. */
public final class CustomerStores implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Opens them on a database. */
    public CustomerStores(DataSource dataSource) {
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        context.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(dataSource));
        context.registerBean(Names.class, () -> new Names(TREE));
        context.registerBean(ToldHistory.class, ToldHistory::new);
        context.register(DocumentAutoConfiguration.class, CustomerConfiguration.class);
        context.refresh();
    }

    /** Where all documents are. */
    public DocumentStore documents() {
        return context.getBean(DocumentStore.class);
    }

    /** Who may see whom of them. */
    public Customers customers() {
        return context.getBean(Customers.class);
    }

    /** What folds the customers. */
    public Projection<?> projection() {
        return context.getBean("customerProjection", Projection.class);
    }

    /** Makes collections where they are not there yet, and empties them. */
    public void empty(Iterable<? extends DocumentType<?>> types) {
        for (var type : types) {
            documents().prepare(type);
            documents().clear(type);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
