package io.throughline.query.timeline;

import static io.throughline.query.Story.awaitingUser;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.throughline.contracts.CustomerEvent;
import io.throughline.platform.test.GoldenEvents;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RenderingTest {

    @TestFactory
    Stream<DynamicTest> everyEventThatConcernsACustomerHasATitleInBothLanguages() {
        return new ClassFileImporter()
                .importPackages("io.throughline.contracts").stream()
                        .filter(type -> type.isAssignableTo(CustomerEvent.class) && !type.isInterface())
                        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                            var event = (CustomerEvent) GoldenEvents.example(type.reflect());
                            var rendered = Rendering.of(event, id -> Optional.empty());
                            assertThat(rendered.title()).isNotBlank().doesNotContain("%");
                            assertThat(rendered.titleZh())
                                    .containsPattern("\\p{IsHan}")
                                    .doesNotContain("%");
                        }));
    }

    @Test
    void aSuspendedRequestSaysWhatItWaitsFor() {
        var rendered = Rendering.of(awaitingUser("Acme", "INC0000045"), id -> Optional.of("INC0000045"));
        assertThat(rendered.title()).isEqualTo("Service request INC0000045 suspended: awaiting user info");
        assertThat(rendered.titleZh()).isEqualTo("服务请求 INC0000045 已挂起：等待客户信息");
    }
}
