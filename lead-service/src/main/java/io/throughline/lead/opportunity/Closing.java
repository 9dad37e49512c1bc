package io.throughline.lead.opportunity;

import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWinExplained;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.lead.opportunity.OpportunityCommand.LoseOpportunity;
import io.throughline.lead.opportunity.OpportunityCommand.WinOpportunity;
import java.util.Optional;
import org.joda.money.Money;

/** How an opportunity ended. Its texts are kept inside their events, so that a snapshot seals them. */
record Closing(
        Optional<OpportunityWon> won,
        Optional<OpportunityWinExplained> why,
        Optional<OpportunityLost> lost,
        Optional<OpportunityLossCoded> coded) {

    static final Closing NONE = new Closing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Closing after(OpportunityEvent event) {
        return switch (event) {
            case OpportunityWon e -> new Closing(Optional.of(e), Optional.empty(), Optional.empty(), Optional.empty());
            case OpportunityWinExplained e -> new Closing(won, Optional.of(e), lost, coded);
            case OpportunityLost e -> new Closing(Optional.empty(), Optional.empty(), Optional.of(e), Optional.empty());
            case OpportunityLossCoded e -> new Closing(won, why, lost, Optional.of(e));
            case OpportunityReopened unused -> NONE;
            default -> this;
        };
    }

    /** What it was won for. */
    Optional<Money> value() {
        return won.map(OpportunityWon::value);
    }

    /** Whether this was said already. */
    boolean is(WinOpportunity command) {
        return value().equals(Optional.of(command.value()))
                && why.map(OpportunityWinExplained::reason).equals(command.reason());
    }

    /** Whether this was said already; losses from before there was a list have no code, which is the one for all the rest. */
    boolean is(LoseOpportunity command) {
        LossReasonId code = coded.map(one -> one.reason().id()).orElse(LossReasons.OTHER);
        return lost.map(OpportunityLost::reason).equals(Optional.of(command.reason()))
                && code.equals(command.code().orElse(LossReasons.OTHER))
                && coded.flatMap(OpportunityLossCoded::wonBy).equals(command.wonBy());
    }
}
