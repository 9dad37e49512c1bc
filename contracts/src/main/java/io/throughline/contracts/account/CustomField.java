package io.throughline.contracts.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A field that the house added to what accounts say (A11).
 *
 * @param name its name for programs; never given to another meaning
 * @param label what it is called in English
 * @param labelZh what it is called in Chinese
 * @param kind what values it takes
 * @param required whether it must have a value once any field of the account has one
 * @param choices for a choice: the values there are, 1 to 100; else empty
 * @param least for a number or an amount the least value, for a text the fewest characters
 * @param most for a number or an amount the greatest value, for a text the most characters
 * @param searchable whether customers are found by its value
 * @param personal whether it says something about a person, and is sealed
 * @param retired whether it takes no new values; those there are stay
 */
public record CustomField(
        @NotNull
        @Pattern(
                regexp = "[a-z][a-z0-9_]{0,39}",
                message = "must have 1 to 40 of a-z, 0-9 and underscore, a letter first")
        String name,

        @NotBlank @Size(max = 60) String label,
        @NotBlank @Size(max = 60) String labelZh,
        @NotNull FieldKind kind,
        boolean required,

        @Size(max = 100) List<@NotBlank @Size(max = 100) String> choices,

        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        boolean searchable,
        boolean personal,
        boolean retired) {

    /** Whether it has choices exactly if it is a choice, and bounds only where something fits between them. */
    public boolean fitsTogether() {
        boolean bounded = least.isPresent() || most.isPresent();
        boolean boundable = kind == FieldKind.NUMBER || kind == FieldKind.MONEY || kind == FieldKind.TEXT;
        boolean reversed = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        return (kind == FieldKind.CHOICE) != choices.isEmpty() && (boundable || !bounded) && !reversed;
    }
}
