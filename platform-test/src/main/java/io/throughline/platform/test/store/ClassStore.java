package io.throughline.platform.test.store;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Finds the place in which things are kept as long as a test class runs. */
final class ClassStore {

    private ClassStore() {}

    static Store of(ExtensionContext context, Namespace namespace) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(namespace);
    }
}
