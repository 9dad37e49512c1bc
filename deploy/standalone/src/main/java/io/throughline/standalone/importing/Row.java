package io.throughline.standalone.importing;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadId;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, and what the expressions of a plan may use: its public methods and properties.
 *
 * @param line the line in the file, the header being line 1
 * @param row the columns by name; empty text where the file has nothing
 * @param previous the row before in the same group, if there is one
 */
public record Row(
        long line, Map<String, String> row, @Nullable Map<String, String> previous) {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\uFFFD");
    private static final Pattern NOT_IN_A_LOGIN = Pattern.compile("[^a-z0-9]+");

    /** The line number; as a property for expressions. */
    public long getLine() {
        return line;
    }

    /** The columns; as a property for expressions. */
    public Map<String, String> getRow() {
        return row;
    }

    /** The row before in the same group; as a property for expressions. */
    public @Nullable Map<String, String> getPrevious() {
        return previous;
    }

    /** Whether this is the first row of its group. */
    public boolean isFirst() {
        return previous == null;
    }

    /** Whether a column has another value than in the row before; the first row always has. */
    public boolean changed(String column) {
        return previous == null || !String.valueOf(row.get(column)).equals(previous.get(column));
    }

    /** The id that belongs to a natural key: the same key gives the same id in every step, file and run. */
    public UUID id(String kind, String key) {
        return Identifier.named(kind, key);
    }

    /** The id of the customer that a lead brings with it. */
    public UUID prospect(UUID lead) {
        return CustomerId.ofProspect(new LeadId(lead)).value();
    }

    /** A moment in UTC, read by a pattern such as {@code dd-MM-yyyy HH:mm}; a bare date is noon. Empty text is nothing. */
    public @Nullable Instant date(@Nullable String text, String pattern) {
        if (text == null || text.isBlank()) return null;
        DateTimeFormatter format = FORMATS.computeIfAbsent(pattern, p -> DateTimeFormatter.ofPattern(p, Locale.ROOT));
        try {
            var parsed = format.parseBest(text.strip(), LocalDateTime::from, LocalDate::from);
            LocalDateTime moment =
                    parsed instanceof LocalDate day ? day.atTime(LocalTime.NOON) : LocalDateTime.from(parsed);
            return moment.toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new ImportException("'" + text + "' is not a date of the form " + pattern);
        }
    }

    /** An amount in a currency, rounded half up to the currency's decimals. Empty text is nothing. */
    public @Nullable Money money(@Nullable String amount, String currency) {
        if (amount == null || amount.isBlank()) return null;
        try {
            return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount.strip()), java.math.RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw new ImportException("'" + amount + "' is not an amount");
        }
    }

    /** A name as a login: lower case Latin letters, digits and dots. */
    public String login(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return NOT_IN_A_LOGIN.matcher(plain).replaceAll(".").replaceAll("^\\.|\\.$", "");
    }

    /** The text without control characters, and without blanks at its ends; line breaks and tabs stay. */
    public String plain(String text) {
        return CONTROL.matcher(text).replaceAll("").strip();
    }

    /** The text, or nothing if it is empty or one of the words that stand for nothing. */
    public @Nullable String unless(String text, String... nothing) {
        for (String word : nothing) if (text.strip().equalsIgnoreCase(word)) return null;
        return text.isBlank() ? null : text.strip();
    }
}
