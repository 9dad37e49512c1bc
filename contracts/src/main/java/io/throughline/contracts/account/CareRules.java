package io.throughline.contracts.account;

import static io.throughline.contracts.account.CalendarKind.LUNAR;
import static io.throughline.contracts.account.CalendarKind.SOLAR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * When and how the house thinks of its customers (A17).
 *
 * @param leadDays how many days before the day somebody is told, 0 to 60; at nine in the morning of the customer's place
 * @param birthday what is suggested for a birthday
 * @param anniversary what is suggested for an anniversary
 * @param festivals those of the house's calendar
 */
public record CareRules(
        @Min(0) @Max(60) int leadDays,
        @NotBlank @Size(max = 500) String birthday,
        @NotBlank @Size(max = 500) String anniversary,
        @Size(max = 100) List<@Valid Festival> festivals) {

    private static final String GREETING = "Send a personal greeting (发送个性化祝福)";

    /** What holds until somebody changes it. */
    public static final CareRules DEFAULT = new CareRules(
            3,
            "Congratulate by telephone (电话祝贺生日)",
            "Congratulate on the anniversary (祝贺纪念日)",
            List.of(
                    new Festival("NEW_YEAR", new YearlyDay(SOLAR, 1, 1, false), GREETING),
                    new Festival("SPRING_FESTIVAL", new YearlyDay(LUNAR, 1, 1, false), GREETING),
                    new Festival("LANTERN_FESTIVAL", new YearlyDay(LUNAR, 1, 15, false), GREETING),
                    new Festival("DRAGON_BOAT_FESTIVAL", new YearlyDay(LUNAR, 5, 5, false), GREETING),
                    new Festival("MID_AUTUMN_FESTIVAL", new YearlyDay(LUNAR, 8, 15, false), GREETING),
                    new Festival("CHRISTMAS", new YearlyDay(SOLAR, 12, 25, false), GREETING)));

    /** The festival of that name. */
    public Optional<Festival> festival(String name) {
        return festivals.stream()
                .filter(festival -> festival.name().equals(name))
                .findFirst();
    }
}
