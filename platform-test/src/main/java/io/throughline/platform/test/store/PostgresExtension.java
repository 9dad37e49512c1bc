package io.throughline.platform.test.store;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the database of a test class in its store, which closes it after the class. */
final class PostgresExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestDatabase.class || type == DataSource.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = databaseOf(context);
        return parameter.getParameter().getType() == DataSource.class ? database.dataSource() : database;
    }

    private static TestDatabase databaseOf(ExtensionContext context) {
        return ClassStore.of(context, NAMESPACE)
                .computeIfAbsent(TestDatabase.class, key -> TestDatabase.create(), TestDatabase.class);
    }
}
