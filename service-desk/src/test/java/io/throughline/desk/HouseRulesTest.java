package io.throughline.desk;

import io.throughline.contracts.desk.ServiceRequestEvent;
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
        return ArchitectureRules.of("io.throughline.desk");
    }

    @Test
    void keepsTheShapesOfItsEvents() {
        GoldenEvents.verify(ServiceRequestEvent.class);
    }
}
