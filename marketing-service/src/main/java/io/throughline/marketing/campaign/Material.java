package io.throughline.marketing.campaign;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What is sent, known by its words alone: the same words are the same material in every department, on every channel and
 * under every title (M18).
 *
 * @param fingerprint the SHA-256 in hex of the content in Unicode form NFC, every run of blanks and line breaks one blank
 */
public record Material(String fingerprint) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    /** The material with this content. */
    public static Material of(String content) {
        var words = BLANKS.matcher(Normalizer.normalize(content, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new Material(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
