package io.throughline.query.answer;

/** The beginning of a text. */
public interface Excerpt {

    /** At most so many characters of it, never ending between the two halves of one. */
    static String of(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
