package io.throughline.query.board;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A lead on the board stands where it stands in lead-service. */
class LeadFoldTest {

    private static final LeadEvent ASSIGNED =
            new LeadAssigned(lead("Anna"), customer("Anna"), LI_NA.id(), Optional.empty());
    private static final LeadEvent CONTACTED =
            new LeadContacted(lead("Anna"), customer("Anna"), Channel.PHONE, "called");
    private static final LeadEvent QUALIFIED = new LeadQualified(lead("Anna"), customer("Anna"), Optional.empty());
    private static final LeadEvent REJECTED =
            new LeadRejected(lead("Anna"), customer("Anna"), LeadRejectionReason.NO_FIT, Optional.empty());
    private static final LeadEvent CONVERTED = Story.converted("Anna", "Anna", LI_NA.id());

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of(LeadState.CAPTURED, List.of()),
                Arguments.of(LeadState.ASSIGNED, List.of(ASSIGNED)),
                Arguments.of(LeadState.CONTACTED, List.of(ASSIGNED, CONTACTED)),
                Arguments.of(LeadState.CONTACTED, List.of(ASSIGNED, CONTACTED, ASSIGNED, CONTACTED)),
                Arguments.of(LeadState.QUALIFIED, List.of(ASSIGNED, CONTACTED, QUALIFIED)),
                Arguments.of(LeadState.QUALIFIED, List.of(ASSIGNED, CONTACTED, QUALIFIED, CONTACTED)),
                Arguments.of(LeadState.QUALIFIED, List.of(ASSIGNED, CONTACTED, QUALIFIED, ASSIGNED)),
                Arguments.of(LeadState.REJECTED, List.of(REJECTED)),
                Arguments.of(LeadState.REJECTED, List.of(ASSIGNED, CONTACTED, QUALIFIED, REJECTED)),
                Arguments.of(LeadState.CONVERTED, List.of(ASSIGNED, CONTACTED, QUALIFIED, CONVERTED)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void standsWhereItsEventsBroughtIt(LeadState state, List<LeadEvent> events) {
        assertThat(after(events).state()).isEqualTo(state);
    }

    private static Lead after(List<LeadEvent> events) {
        var history = new History().then(lead("Anna"), captured("Anna"));
        events.forEach(event -> history.then(lead("Anna"), event));
        var records = Fold.all(new RecordProjection(), Map.of(), history.events());
        return requireNonNull(records.get(lead("Anna").toString())).lead().orElseThrow();
    }
}
