package io.throughline.order;

import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.ProductEvent;
import io.throughline.contracts.order.QuoteEvent;
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
        return ArchitectureRules.of("io.throughline.order");
    }

    @Test
    void keepsTheShapesOfItsEvents() {
        GoldenEvents.verify(OrderEvent.class, ProductEvent.class, QuoteEvent.class);
    }
}
