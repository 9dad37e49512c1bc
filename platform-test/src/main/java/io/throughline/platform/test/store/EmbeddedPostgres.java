package io.throughline.platform.test.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class an empty PostgreSQL database of its own, dropped after the class. Constructors, test methods and
 * lifecycle methods may ask for a {@link TestDatabase} or a {@link javax.sql.DataSource} as a parameter; all of one class
 * and its nested classes get the same.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(PostgresExtension.class)
public @interface EmbeddedPostgres {}
