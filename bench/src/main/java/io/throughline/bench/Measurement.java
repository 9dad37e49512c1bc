package io.throughline.bench;

import java.util.List;

/** Something that is measured on a running suite. */
interface Measurement {

    /** Whether it needs Elasticsearch, which otherwise does not run. */
    default boolean withSearch() {
        return false;
    }

    /** The figures; the first one is what the measurement is about. */
    List<Figure> measure(Laboratory laboratory, Extent extent) throws Exception;
}
