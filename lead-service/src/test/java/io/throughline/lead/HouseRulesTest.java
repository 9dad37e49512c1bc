package io.throughline.lead;

import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadRulesEvent;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.SalesRulesEvent;
import io.throughline.contracts.lead.VisitorEvent;
import io.throughline.platform.test.ArchitectureRules;
import io.throughline.platform.test.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lead-service keeps the rules of the house and the shapes of its events. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.of("io.throughline.lead");
    }

    @Test
    void keepsTheShapesOfItsEvents() {
        GoldenEvents.verify(
                LeadEvent.class,
                OpportunityEvent.class,
                SalesRulesEvent.class,
                VisitorEvent.class,
                LeadRulesEvent.class);
    }
}
