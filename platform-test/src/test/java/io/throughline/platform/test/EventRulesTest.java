package io.throughline.platform.test;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published events keep the rules of the house. */
class EventRulesTest {

    @TestFactory
    Stream<DynamicTest> keepTheRulesOfTheHouse() {
        return ArchitectureRules.ofEvents();
    }
}
