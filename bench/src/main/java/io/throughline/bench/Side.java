package io.throughline.bench;

/**
 * One of the things that are compared.
 *
 * @param name what it is called in the report
 * @param once does it once
 */
record Side(String name, Once once) {

    /** One run. */
    @FunctionalInterface
    interface Once {
        Run run() throws Exception;
    }
}
