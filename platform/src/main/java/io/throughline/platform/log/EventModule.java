package io.throughline.platform.log;

import tools.jackson.databind.JacksonModule;

/**
 * Changes the form in which events, and the states that are computed from them, are stored, and nothing else: a bean of this
 * type hands over a module for their serializers only, such as the one that seals personal data. (A bean of type
 * {@code JacksonModule} would reach every mapper.)
 */
@FunctionalInterface
public interface EventModule {

    /** The module. */
    JacksonModule module();
}
