package io.throughline.contracts.lead;

/** How surely an open opportunity is counted on. */
public enum ForecastCategory {
    /** A chance among others (线索储备). */
    PIPELINE,
    /** Probably, if all goes well (乐观预测). */
    BEST_CASE,
    /** Promised for the period (承诺). */
    COMMIT,
    /** Not counted on (不计入预测). */
    OMITTED
}
