package io.throughline.query.customer360;

/** How far it has come with a customer who may be lost (A15, A16). */
public enum ChurnStage {
    /** Somebody is to decide (流失预警). */
    WARNED,
    /** Measures are taken (暂缓流失). */
    DEFERRED,
    /** He was given up (确定流失). */
    LOST
}
