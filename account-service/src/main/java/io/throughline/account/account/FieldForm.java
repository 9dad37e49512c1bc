package io.throughline.account.account;

import io.throughline.contracts.account.CustomField;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** The one form in which a value is kept; what does not fit its field is told by an IllegalArgumentException. */
final class FieldForm {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern AMOUNT = Pattern.compile("[A-Z]{3} -?\\d{1,18}(\\.\\d{1,9})?");

    private FieldForm() {}

    static String of(CustomField field, String value) {
        var told = value.strip();
        return switch (field.kind()) {
            case TEXT -> text(field, told);
            case NUMBER -> number(field, told);
            case DATE -> date(told);
            case YES_NO -> yesOrNo(told);
            case CHOICE -> choice(field, told);
            case MONEY -> money(field, told);
        };
    }

    private static String text(CustomField field, String value) {
        if (value.isEmpty()) throw new IllegalArgumentException("must not be blank");
        bounds(field, BigDecimal.valueOf(value.codePointCount(0, value.length())), " characters");
        return value;
    }

    private static String number(CustomField field, String value) {
        if (!DECIMAL.matcher(value).matches()) throw new IllegalArgumentException("must be a number such as 12.50");
        var number = new BigDecimal(value);
        bounds(field, number, "");
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String date(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date such as 2026-01-31", e);
        }
    }

    private static String yesOrNo(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return value;
    }

    private static String choice(CustomField field, String value) {
        if (!field.choices().contains(value)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", field.choices()));
        }
        return value;
    }

    private static String money(CustomField field, String value) {
        var wrong = "must be an amount with its currency, such as CNY 12.50";
        if (!AMOUNT.matcher(value).matches()) throw new IllegalArgumentException(wrong);
        try {
            var amount = Money.parse(value);
            bounds(field, amount.getAmount(), "");
            return amount.toString();
        } catch (IllegalCurrencyException | ArithmeticException e) {
            throw new IllegalArgumentException(wrong, e);
        }
    }

    private static void bounds(CustomField field, BigDecimal measure, String unit) {
        field.least().filter(least -> measure.compareTo(least) < 0).ifPresent(least -> {
            throw new IllegalArgumentException("must be at least " + least.toPlainString() + unit);
        });
        field.most().filter(most -> measure.compareTo(most) > 0).ifPresent(most -> {
            throw new IllegalArgumentException("must be at most " + most.toPlainString() + unit);
        });
    }
}
