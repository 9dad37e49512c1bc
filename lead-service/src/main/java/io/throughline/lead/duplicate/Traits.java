package io.throughline.lead.duplicate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is told of somebody, in the one form that all ways to write it come down to (L6).
 *
 * <ul>
 *   <li>E-mail addresses: lower case.
 *   <li>Telephone numbers: international form; one without a country code belongs to the region of the house.
 *   <li>Names: full-width letters made narrow, case and accents folded, words in alphabetical order, so that
 *       {@code Müller, Anna} is {@code anna muller}; Chinese names keep their order and lose their spaces.
 *   <li>Organisations: the same without their legal form: 有限公司, Co., Ltd., GmbH and the like.
 * </ul>
 */
final class Traits {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern CHINESE_FORM =
            Pattern.compile("(股份有限责任公司|股份有限公司|有限责任公司|有限公司|集团公司|股份公司|总公司|分公司|公司|集团)$");
    private static final Pattern LATIN_FORM = Pattern.compile(
            "\\b(co|company|corp|corporation|inc|incorporated|llc|ltd|limited|plc|gmbh|ag|sa|srl|bv|pty|pte|kg)\\b");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final String region;

    /** Takes numbers without a country code for numbers of this region, such as {@code CN}. */
    Traits(String region) {
        if (!phones.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("not a region such as CN: " + region);
        }
        this.region = region;
    }

    Optional<String> email(EmailAddress email) {
        return Optional.of(email.value());
    }

    /** Empty when it is no number that anybody could call. */
    Optional<String> phone(PhoneNumber phone) {
        try {
            var number = phones.parse(phone.value(), region);
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    Optional<String> name(PersonName name) {
        return told(inOrder(folded(name.value())));
    }

    /** Without its legal form, unless nothing else is left. */
    Optional<String> organisation(String name) {
        var folded = folded(name);
        var bare = folded.replaceAll("\\s*\\.\\s*", "");
        var spoken = HAN.matcher(bare).matches() ? bare.replace(" ", "") : bare;
        var without =
                LATIN_FORM.matcher(CHINESE_FORM.matcher(spoken).replaceAll("")).replaceAll(" ");
        return told(inOrder(without)).or(() -> told(inOrder(folded)));
    }

    private static String folded(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var bare =
                MARKS.matcher(Normalizer.normalize(narrow, Normalizer.Form.NFD)).replaceAll("");
        return NOT_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static String inOrder(String words) {
        if (HAN.matcher(words).matches()) return words.replace(" ", "");
        return Arrays.stream(words.strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
    }

    private static Optional<String> told(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }
}
