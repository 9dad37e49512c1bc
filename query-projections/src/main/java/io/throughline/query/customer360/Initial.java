package io.throughline.query.customer360;

import com.ibm.icu.text.Transliterator;

/** The letter under which a name stands in a register: Chinese names by how they are spoken (A2). */
final class Initial {

    /** Under which everything stands that begins with no letter. */
    static final String OTHER = "#";

    /** Reads a Chinese surname as a surname: 单 is Shan, 曾 is Zeng. */
    private static final Transliterator SPOKEN =
            Transliterator.getInstance("Han-Latin/Names; Any-Latin; Latin-ASCII; Upper");

    private static final int ENOUGH = 4;

    private Initial() {}

    /** A letter from A to Z, or {@link #OTHER}. */
    static String of(String name) {
        var start = name.strip();
        if (start.isEmpty()) return OTHER;
        var spoken = SPOKEN.transliterate(start.substring(0, start.offsetByCodePoints(0, few(start))));
        char first = spoken.isEmpty() ? '#' : spoken.charAt(0);
        return first >= 'A' && first <= 'Z' ? String.valueOf(first) : OTHER;
    }

    /** A surname of two characters is known by both. */
    private static int few(String name) {
        return Math.min(ENOUGH, name.codePointCount(0, name.length()));
    }
}
