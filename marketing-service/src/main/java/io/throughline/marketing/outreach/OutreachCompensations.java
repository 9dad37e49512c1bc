package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachJoined;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.marketing.outreach.OutreachCommand.GiveConsent;
import io.throughline.marketing.outreach.OutreachCommand.WithdrawConsent;
import io.throughline.platform.operation.Before;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How what happened with a customer's outreach is taken back. A consent that is taken back is withdrawn, also where there
 * was no word before: nothing is sent then, which is the side to err on. A withdrawal is taken back only to a consent that
 * stood before it.
 */
@Component
final class OutreachCompensations implements Compensations<OutreachEvent> {

    @Override
    public Class<OutreachEvent> family() {
        return OutreachEvent.class;
    }

    @Override
    public Compensation of(OutreachEvent event) {
        return switch (event) {
            case ConsentGiven e ->
                Compensation.touching(word(e.purpose(), e.channel()))
                        .by(new WithdrawConsent(e.customerId(), e.purpose(), e.channel(), Compensation.REASON));
            case ConsentWithdrawn e ->
                Compensation.touching(word(e.purpose(), e.channel()))
                        .by(before -> consentBefore(e, before), UndoRefusal.NOTHING_BEFORE);
            case MaterialSent e -> Compensation.touching("sends").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case SendRefused e -> Compensation.touching("sends").not(UndoRefusal.NOTHING_DONE);
            case ResponseReceived e -> Compensation.touching("responses").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case CampaignAttended e -> Compensation.touching("attendances").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case OutreachHeld e -> Compensation.touching("complaints").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case OutreachReleased e -> Compensation.touching("complaints").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case OutreachJoined e -> Compensation.touching(words(e)).not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }

    private static String word(Purpose purpose, Channel channel) {
        return "consent " + purpose + " " + channel;
    }

    private static String[] words(OutreachJoined joined) {
        return joined.words().stream()
                .map(said -> word(said.purpose(), said.channel()))
                .distinct()
                .toArray(String[]::new);
    }

    private static Optional<GiveConsent> consentBefore(ConsentWithdrawn e, Before before) {
        return before.last(OutreachEvent.class, other -> switch (other) {
                    case ConsentGiven given -> given.purpose() == e.purpose() && given.channel() == e.channel();
                    case ConsentWithdrawn no -> no.purpose() == e.purpose() && no.channel() == e.channel();
                    default -> false;
                })
                .filter(ConsentGiven.class::isInstance)
                .map(ConsentGiven.class::cast)
                .map(given -> new GiveConsent(e.customerId(), e.purpose(), e.channel(), given.proof()));
    }
}
