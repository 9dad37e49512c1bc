package io.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.log.EventNames;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.test.GoldenEvents;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All services are on this class path, so what the contracts know and nobody takes back is found here. */
class CompensationsTest {

    @TestFactory
    Stream<DynamicTest> everyEventIsTakenBackByOneFamilyOrSaysWhyNot() {
        var all = compensations();
        return EventNames.scan().all().entrySet().stream()
                .map(event -> DynamicTest.dynamicTest(event.getKey(), () -> {
                    assertThat(all.stream().filter(c -> c.family().isAssignableFrom(event.getValue())))
                            .as("compensations for " + event.getValue().getSimpleName())
                            .hasSize(1)
                            .allSatisfy(c -> {
                                var compensation = answer(c, event.getValue());
                                assertThat(compensation.matters()).isNotNull();
                                assertThat(compensation.otherwise().message()).isNotBlank();
                            });
                }));
    }

    @SuppressWarnings("unchecked") // the family was asked before
    private static <E extends DomainEvent> Compensation answer(Compensations<E> compensations, Class<?> event) {
        return compensations.of((E) GoldenEvents.example(event));
    }

    private static List<Compensations<?>> compensations() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Compensations.class));
        return scanner.findCandidateComponents("io.throughline").stream()
                .map(bean -> ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null))
                .<Compensations<?>>map(CompensationsTest::make)
                .toList();
    }

    private static Compensations<?> make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Compensations<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no constructor without parameters", e);
        }
    }
}
