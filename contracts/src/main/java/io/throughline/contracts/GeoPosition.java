package io.throughline.contracts;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * A place on the earth as a device measured it (WGS 84).
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param accuracy metres within which the device lies with 68 percent, 1 to 100,000
 */
public record GeoPosition(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 9)
        BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 9)
        BigDecimal longitude,

        @Min(1) @Max(100_000) int accuracy) {}
