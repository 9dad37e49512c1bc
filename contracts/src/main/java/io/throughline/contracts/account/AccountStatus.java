package io.throughline.contracts.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A status that an account can have (A8).
 *
 * @param code its name for programs; never given to another meaning
 * @param name what it is called in English
 * @param nameZh what it is called in Chinese
 * @param offered whether an account can get it; one that is offered no more stays where it is
 */
public record AccountStatus(
        @NotNull
        @Pattern(
                regexp = "[A-Z][A-Z0-9_]{0,39}",
                message = "must have 1 to 40 of A-Z, 0-9 and underscore, a letter first")
        String code,

        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 60) String nameZh,
        boolean offered) {}
