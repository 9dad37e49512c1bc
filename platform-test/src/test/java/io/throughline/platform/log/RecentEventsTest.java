package io.throughline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final RecentEvents recent = new RecentEvents();

    @Test
    void givesWhatFollowsAPositionUpToTheFirstGap() {
        recent.add(10, List.of(at(11), at(12), at(13)));
        recent.add(14, List.of(at(15)));

        assertThat(positions(recent.after(10))).containsExactly(11L, 12L, 13L);
        assertThat(positions(recent.after(12))).containsExactly(13L);
        assertThat(recent.after(13)).isEmpty();
        assertThat(recent.after(9)).isEmpty();
    }

    @Test
    void keepsNothingFromAnEventThatBecameSeveralOn() {
        recent.add(10, List.of(at(11), at(12), at(12), at(13)));

        assertThat(positions(recent.after(10))).containsExactly(11L);
        assertThat(recent.after(11)).isEmpty();
    }

    @Test
    void keepsNothingAfterAnEventThatBecameNone() {
        recent.add(10, List.of(at(11), at(13)));

        assertThat(positions(recent.after(10))).containsExactly(11L);
        assertThat(recent.after(12)).isEmpty();
    }

    @Test
    void mistakesNoOlderEventForTheOneInItsPlace() {
        recent.add(10, List.of(at(11)));

        assertThat(recent.after(10 + 4_096)).isEmpty();
    }

    private static TrackedEventMessage<?> at(long position) {
        return new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(position), GenericEventMessage.asEventMessage("event"));
    }

    private static List<Long> positions(List<TrackedEventMessage<?>> events) {
        return events.stream()
                .map(e -> e.trackingToken().position().orElseThrow())
                .toList();
    }
}
