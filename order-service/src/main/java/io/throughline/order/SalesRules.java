package io.throughline.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a house may set for quotes: {@code throughline.order.zone}.
 *
 * @param zone where a day of validity begins and ends; UTC unless set
 */
@ConfigurationProperties("throughline.order")
public record SalesRules(@DefaultValue("UTC") ZoneId zone) {

    /** The day on which a moment lies. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment at which a day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
