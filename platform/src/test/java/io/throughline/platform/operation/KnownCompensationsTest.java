package io.throughline.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.DomainEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownCompensationsTest {

    sealed interface DoorEvent extends DomainEvent {}

    record Opened(String by) implements DoorEvent {}

    record Shut(String by) implements DoorEvent {}

    record Painted(String colour) implements DomainEvent {}

    private static final class Doors implements Compensations<DoorEvent> {

        @Override
        public Class<DoorEvent> family() {
            return DoorEvent.class;
        }

        @Override
        public Compensation of(DoorEvent event) {
            return switch (event) {
                case Opened e -> Compensation.touching("door of " + e.by()).not(UndoRefusal.NO_WAY_BACK);
                case Shut e -> Compensation.touching("door of " + e.by()).not(UndoRefusal.FINAL);
            };
        }
    }

    private final KnownCompensations known = new KnownCompensations(List.of(new Doors()));

    @Test
    void answersForEveryEventOfAFamily() {
        assertThat(known.compensationOf(new Shut("王芳"))).hasValueSatisfying(answer -> {
            assertThat(answer.matters()).containsExactly("door of 王芳");
            assertThat(answer.otherwise()).isEqualTo(UndoRefusal.FINAL);
        });
    }

    @Test
    void knowsNothingOfEventsOfOthers() {
        assertThat(known.compensationOf(new Painted("红"))).isEmpty();
    }

    @Test
    void aProcessDoesNotStartWhileAnEventThatItRemembersHasNoAnswer() {
        assertThatThrownBy(() -> known.mustCover(List.of(Opened.class, Painted.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Painted")
                .hasMessageNotContaining("Opened");
        assertThatCode(() -> known.mustCover(List.of(DoorEvent.class))).doesNotThrowAnyException();
    }

    @Test
    void twoThatAnswerForTheSameEventAreRefused() {
        assertThatThrownBy(() -> new KnownCompensations(List.of(new Doors(), new Doors())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Opened");
    }
}
