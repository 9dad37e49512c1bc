package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.campaign.Campaigns;
import io.throughline.marketing.outreach.OutreachCommand.SendMaterial;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever happened before: after a withdrawal nothing is sent for that purpose on that channel (U2). */
class WithdrawnConsentPropertyTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ServiceRequestId COMPLAINT = new ServiceRequestId(Identifier.named("test", "complaint"));

    /** What may have happened. */
    enum Past {
        GIVEN,
        WITHDRAWN,
        SENT,
        HELD,
        RELEASED
    }

    @Property(tries = 80)
    void aWithdrawnConsentNeverSends(
            @ForAll @Size(max = 12) List<Past> past,
            @ForAll @Size(max = 4) List<Past> since,
            @ForAll Purpose purpose,
            @ForAll Channel channel,
            @ForAll OutreachPolicy.Consent consent) {
        if (channel == Channel.SYSTEM) return;
        var history = new ArrayList<DomainEvent>();
        for (var one : past) history.add(event(one, purpose, channel, history.size()));
        history.add(event(Past.WITHDRAWN, purpose, channel, 0));
        for (var one : since) if (one != Past.GIVEN) history.add(event(one, purpose, channel, history.size()));
        Campaigns campaigns = any -> true;
        AggregateFixture.of(Outreach.class)
                .with(new KnownCustomers().owned(CUSTOMER, TestStaff.LI_NA))
                .with(campaigns)
                .with(new LoggedOutreaches(OutreachCase.emptyLog()))
                .with(new OutreachPolicy(consent, Duration.ZERO, 200, Duration.ZERO))
                .given(history)
                .when(new SendMaterial(CUSTOMER, Optional.empty(), purpose, channel, "title", "content"))
                .by(TestStaff.MARKETING)
                .expectOutcome("CONSENT_WITHDRAWN");
    }

    private static DomainEvent event(Past past, Purpose purpose, Channel channel, int number) {
        return switch (past) {
            case GIVEN -> new ConsentGiven(CUSTOMER, purpose, channel, "proof");
            case WITHDRAWN -> new ConsentWithdrawn(CUSTOMER, purpose, channel, "proof");
            case SENT -> new MaterialSent(CUSTOMER, Optional.empty(), purpose, channel, "m" + number, "title");
            case HELD -> new OutreachHeld(CUSTOMER, COMPLAINT);
            case RELEASED -> new OutreachReleased(CUSTOMER, COMPLAINT);
        };
    }
}
