package io.throughline.query.board;

/** Whether a document counts. */
public enum DocumentState {
    /** It counts (有效). */
    CURRENT,
    /** It was removed, and can be restored (已删除). */
    REMOVED
}
