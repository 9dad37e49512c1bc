package io.throughline.platform.door;

/** What a query's metadata holds besides its provenance. */
public final class QueryMetaData {

    /** The consistency token: the answer must have seen the command that gave it out. */
    public static final String TOKEN = "token";

    /** The language range that the caller likes best, such as {@code zh-CN}. */
    public static final String LANGUAGE = "language";

    private QueryMetaData() {}
}
