package io.throughline.platform.document;

import java.util.regex.Pattern;

/**
 * A place in a document or search entry that can be asked for. Only declared fields can be filtered and sorted by.
 *
 * @param path the JSON path with dots, such as {@code owner} or {@code value.amount}
 * @param kind how its values compare
 */
public record Field(String path, Kind kind) {

    /** How values compare. */
    public enum Kind {
        /** Text, ids, enum constants: equal or not, ordered by code point. */
        TEXT,
        /** Names of people and things: also found by their beginning or a part, whatever the case and width. */
        NAME,
        /** Exact numbers, also those written as text, such as amounts of money. */
        NUMBER,
        /** Moments and dates, ordered by time. */
        TIME,
        /** True or false. */
        FLAG,
        /** An array of texts: equality means that it holds the value. No order. */
        EACH
    }

    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*");

    /** Checks the path: letters and digits, parts divided by dots. */
    public Field {
        if (!PATH.matcher(path).matches()) throw new IllegalArgumentException("not a field path: " + path);
    }

    /** A field of kind {@link Kind#TEXT}. */
    public static Field text(String path) {
        return new Field(path, Kind.TEXT);
    }

    /** A field of kind {@link Kind#NAME}. */
    public static Field name(String path) {
        return new Field(path, Kind.NAME);
    }

    /** A field of kind {@link Kind#NUMBER}. */
    public static Field number(String path) {
        return new Field(path, Kind.NUMBER);
    }

    /** A field of kind {@link Kind#TIME}. */
    public static Field time(String path) {
        return new Field(path, Kind.TIME);
    }

    /** A field of kind {@link Kind#FLAG}. */
    public static Field flag(String path) {
        return new Field(path, Kind.FLAG);
    }

    /** A field of kind {@link Kind#EACH}. */
    public static Field each(String path) {
        return new Field(path, Kind.EACH);
    }
}
