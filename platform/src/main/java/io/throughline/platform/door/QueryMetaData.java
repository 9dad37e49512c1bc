package io.throughline.platform.door;

/** What a query's metadata holds besides its provenance and its consistency token. */
public final class QueryMetaData {

    /** The language range that the caller likes best, such as {@code zh-CN}. */
    public static final String LANGUAGE = "language";

    private QueryMetaData() {}
}
