package io.throughline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.QuoteEvent;
import io.throughline.contracts.staff.AgentEvent;
import io.throughline.contracts.staff.RoleEvent;
import io.throughline.contracts.staff.StaffEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The event records of the contract can be sealed. */
class SealedContractsTest {

    private static final Set<String> FREE_TEXTS =
            Set.of("description", "explanation", "feedback", "interest", "note", "proof", "reason", "result", "text");

    static Stream<Class<?>> records() {
        return events().filter(type -> SealedRecord.of(type).isPresent());
    }

    static Stream<Class<?>> events() {
        return Stream.<Class<? extends DomainEvent>>of(
                        LeadEvent.class,
                        OpportunityEvent.class,
                        AccountEvent.class,
                        InteractionEvent.class,
                        ServiceRequestEvent.class,
                        OutreachEvent.class,
                        QuoteEvent.class,
                        OrderEvent.class,
                        StaffEvent.class,
                        RoleEvent.class,
                        AgentEvent.class)
                .flatMap(SealedContractsTest::recordsBelow);
    }

    private static Stream<Class<?>> recordsBelow(Class<?> family) {
        if (!family.isSealed()) return Stream.of(family);
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(SealedContractsTest::recordsBelow);
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
        var names = Arrays.stream(type.getRecordComponents())
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
