package io.throughline.query;

import io.throughline.platform.test.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.of("io.throughline.query");
    }
}
