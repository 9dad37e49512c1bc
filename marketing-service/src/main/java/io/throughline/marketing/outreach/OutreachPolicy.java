package io.throughline.marketing.outreach;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a house may set for sending (features §4): {@code throughline.marketing.*}.
 *
 * @param consent whether silence is consent: {@code opt-out} unless set
 * @param cooldown how long the same material is not sent to a customer again: 90 days unless set
 * @param mostTouches how many sends a customer gets within the period at most: 4 unless set, from 1 to 200
 * @param touchesWithin the period: 7 days unless set
 */
@ConfigurationProperties("throughline.marketing")
public record OutreachPolicy(
        @DefaultValue("opt-out") Consent consent,
        @DefaultValue("90d") Duration cooldown,
        @DefaultValue("4") int mostTouches,
        @DefaultValue("7d") Duration touchesWithin) {

    /** What silence means. */
    public enum Consent {
        /** Sending is right until the customer says no. */
        OPT_OUT,
        /** Sending is right only after the customer said yes. */
        OPT_IN
    }

    /** Checks the bounds. */
    public OutreachPolicy {
        if (cooldown.isNegative()) throw new IllegalArgumentException("the cooldown is zero or more");
        if (touchesWithin.isNegative()) throw new IllegalArgumentException("the period is zero or more");
        if (mostTouches < 1 || mostTouches > Outreach.TOUCHES_KEPT) {
            throw new IllegalArgumentException("most-touches is 1 to " + Outreach.TOUCHES_KEPT);
        }
    }
}
