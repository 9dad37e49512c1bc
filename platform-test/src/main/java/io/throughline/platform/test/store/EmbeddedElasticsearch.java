package io.throughline.platform.test.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class a running Elasticsearch with the Chinese analysis plugin and a prefix for its indices, which are
 * deleted after the class. Constructors, test methods and lifecycle methods may ask for a {@link TestSearch}; all of one
 * class and its nested classes get the same. The first class of a JVM waits some ten seconds for the server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(ElasticsearchExtension.class)
public @interface EmbeddedElasticsearch {}
