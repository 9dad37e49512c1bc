package io.throughline.platform.test.store;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Keeps the place of a test class in its store, which empties it after the class. */
final class ElasticsearchExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ElasticsearchExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestSearch.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ClassStore.of(context, NAMESPACE)
                .computeIfAbsent(TestSearch.class, key -> TestSearch.create(), TestSearch.class);
    }
}
