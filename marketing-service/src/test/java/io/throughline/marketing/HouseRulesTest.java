package io.throughline.marketing;

import io.throughline.contracts.marketing.CampaignEvent;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.platform.test.ArchitectureRules;
import io.throughline.platform.test.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The service keeps the rules of the house and the shapes of its events. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.of("io.throughline.marketing");
    }

    @Test
    void keepsTheShapesOfItsEvents() {
        GoldenEvents.verify(CampaignEvent.class, OutreachEvent.class);
    }
}
