package io.throughline.platform.door;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.type.Date;
import io.throughline.platform.message.Octets;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The shapes of Java's and everybody's own value types. */
final class Standard {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DECIMAL_TEXT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Text without control characters other than line breaks and tabs, and without broken characters. */
    static final TextShape<String> TEXT = TextShape.ofString(
            "text without control characters or broken characters",
            Standard::text,
            text -> text,
            Map.of("type", "string"));

    static final TextShape<UUID> UUIDS = TextShape.ofString(
            "a UUID such as 0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44",
            Standard::uuid,
            UUID::toString,
            Map.of("type", "string", "format", "uuid"));

    static final TextShape<BigDecimal> DECIMAL = TextShape.ofString(
            "an exact decimal such as 12.50, at most 18 digits before and 9 after the point",
            Standard::decimal,
            BigDecimal::toPlainString,
            Map.of("type", "string", "pattern", "^" + DECIMAL_TEXT + "$"));

    static final TextShape<Instant> INSTANT = new TextShape<>(
            "a moment such as 2026-01-31T08:30:00Z",
            Standard::instant,
            Instant::toString,
            wire -> instant((Timestamp) wire),
            i -> Timestamp.newBuilder()
                    .setSeconds(i.getEpochSecond())
                    .setNanos(i.getNano())
                    .build(),
            Map.of("type", "string", "format", "date-time"));

    static final TextShape<LocalDate> DATE = new TextShape<>(
            "a date such as 2026-01-31",
            Standard::date,
            LocalDate::toString,
            wire -> date((Date) wire),
            d -> Date.newBuilder()
                    .setYear(d.getYear())
                    .setMonth(d.getMonthValue())
                    .setDay(d.getDayOfMonth())
                    .build(),
            Map.of("type", "string", "format", "date"));

    static final TextShape<Duration> DURATION = new TextShape<>(
            "a duration such as PT1H30M",
            Standard::duration,
            Duration::toString,
            wire -> duration((com.google.protobuf.Duration) wire),
            Standard::wire,
            Map.of("type", "string", "format", "duration"));

    static final TextShape<Octets> OCTETS = new TextShape<>(
            "at least one byte, as base64",
            Octets::ofBase64,
            Octets::toBase64,
            wire -> Octets.of(((ByteString) wire).toByteArray()),
            octets -> ByteString.copyFrom(octets.toArray()),
            Map.of("type", "string", "contentEncoding", "base64", "minLength", 4));

    private Standard() {}

    private static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            var lone = Character.isHighSurrogate(c)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(++i))
                    : Character.isLowSurrogate(c);
            var control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
            if (lone || control) throw new IllegalArgumentException();
        }
        return text;
    }

    private static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) throw new IllegalArgumentException();
        return UUID.fromString(text);
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL_TEXT.matcher(text).matches()) throw new IllegalArgumentException();
        return new BigDecimal(text);
    }

    private static Instant instant(String text) {
        return within(OffsetDateTime.parse(text).toInstant());
    }

    private static Instant instant(Timestamp wire) {
        if (wire.getNanos() < 0 || wire.getNanos() > 999_999_999) throw new DateTimeException("nanos");
        return within(Instant.ofEpochSecond(wire.getSeconds(), wire.getNanos()));
    }

    private static Instant within(Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) throw new DateTimeException("year");
        return instant;
    }

    private static LocalDate date(String text) {
        return within(LocalDate.parse(text));
    }

    private static LocalDate date(Date wire) {
        return within(LocalDate.of(wire.getYear(), wire.getMonth(), wire.getDay()));
    }

    private static LocalDate within(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) throw new DateTimeException("year");
        return date;
    }

    private static Duration duration(String text) {
        return within(Duration.parse(text));
    }

    private static Duration duration(com.google.protobuf.Duration wire) {
        if (Math.abs((long) wire.getNanos()) > 999_999_999
                || (long) Long.signum(wire.getSeconds()) * wire.getNanos() < 0) {
            throw new DateTimeException("nanos");
        }
        return within(Duration.ofSeconds(wire.getSeconds(), wire.getNanos()));
    }

    private static Object wire(Duration duration) {
        // Java's nanoseconds are never negative, protobuf's have the sign of the seconds.
        var borrow = duration.isNegative() && duration.getNano() > 0;
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(borrow ? duration.getSeconds() + 1 : duration.getSeconds())
                .setNanos(borrow ? duration.getNano() - 1_000_000_000 : duration.getNano())
                .build();
    }

    private static Duration within(Duration duration) {
        if (duration.abs().compareTo(Duration.ofDays(3_652_425)) > 0) throw new DateTimeException("too long");
        return duration;
    }
}
