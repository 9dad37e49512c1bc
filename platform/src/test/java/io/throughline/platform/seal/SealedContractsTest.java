package io.throughline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** The event records of the contract can be sealed. */
class SealedContractsTest {

    private static final Set<String> FREE_TEXTS =
            Set.of("description", "explanation", "feedback", "interest", "note", "proof", "reason", "result", "text");

    static Stream<Class<?>> records() {
        return events().filter(type -> SealedRecord.of(type).isPresent());
    }

    /** Every event there is: whoever adds one need not think of this test. */
    static Stream<Class<?>> events() {
        var scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return definition.getMetadata().isConcrete();
            }
        };
        scan.addIncludeFilter(new AnnotationTypeFilter(EventName.class));
        return scan.findCandidateComponents("io.throughline.contracts").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .sorted(Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @MethodSource("events")
    void sealsWhatSomebodyWritesInHisOwnWords(Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (FREE_TEXTS.contains(component.getName())
                    && !component.getType().isEnum()
                    && !component.getType().isRecord()) {
                assertThat(component.isAnnotationPresent(PersonalData.class))
                        .as("%s of %s is sealed", component.getName(), type.getSimpleName())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void namesTheSubjectBeforeWhatIsSealedWithItsKey(Class<?> type) {
        var names = Stream.of(type.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .toList();
        for (var component : type.getRecordComponents()) {
            var personal = component.getAnnotation(PersonalData.class);
            if (personal != null) {
                assertThat(names.indexOf(personal.subject()))
                        .as("%s of %s is read before its subject", component.getName(), type.getSimpleName())
                        .isBetween(0, names.indexOf(component.getName()) - 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void hasAnErasedValueForEverySealedComponent(Class<?> type) {
        var mapper = JsonMapper.builder()
                .addModule(new SealingModule(SubjectKeys.inMemory()))
                .build();
        // building the reader asks for the erased value of every sealed component
        assertThat(mapper.readerFor(type)).isNotNull();
        assertThat(List.of(type.getRecordComponents())).isNotEmpty();
    }
}
