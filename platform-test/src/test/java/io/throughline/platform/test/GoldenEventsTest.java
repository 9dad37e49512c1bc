package io.throughline.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed shape is noticed, and the failure says what to do. */
class GoldenEventsTest {

    sealed interface DoorEvent extends DomainEvent {
        @EventName("door.painted")
        record DoorPainted(String colour, Optional<Money> cost) implements DoorEvent {}
    }

    sealed interface GateEvent extends DomainEvent {
        @EventName(value = "door.painted", revision = 2)
        record GatePainted(String colour, Optional<Money> cost, Optional<String> painter) implements GateEvent {}
    }

    @TempDir
    Path folder;

    @Test
    void asksForAFileThatIsMissing() {
        assertThatThrownBy(() -> golden(false).check(List.of(DoorEvent.class)))
                .hasMessageContaining("no golden file for door.painted revision 1")
                .hasMessageContaining("-Dgolden.write=true");
    }

    @Test
    void writesAnExampleThatUsesEveryComponent() {
        golden(true).check(List.of(DoorEvent.class));

        assertThat(folder.resolve("door.painted.v1.json")).content().contains("colour", "cost", "1234.50", "CNY");
        assertThatCode(() -> golden(false).check(List.of(DoorEvent.class))).doesNotThrowAnyException();
    }

    @Test
    void noticesAComponentThatWasAdded() throws IOException {
        is("{\"colour\":\"red\"}");

        assertThatThrownBy(() -> golden(true).check(List.of(DoorEvent.class)))
                .hasMessageContaining("cost.amount")
                .hasMessageContaining("DoorPainted_1_to_2");
    }

    @Test
    void noticesAComponentThatIsGone() throws IOException {
        is("{\"colour\":\"red\",\"cost\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"height\":2}");

        assertThatThrownBy(() -> golden(true).check(List.of(DoorEvent.class))).hasMessageContaining("height");
    }

    @Test
    void noticesAComponentThatChangedItsForm() throws IOException {
        is("{\"colour\":\"red\",\"cost\":{\"amount\":1,\"currency\":\"CNY\"}}");

        assertThatThrownBy(() -> golden(true).check(List.of(DoorEvent.class))).hasMessageContaining("\"1.00\"");
    }

    @Test
    void keepsTheFilesOfOlderRevisions() {
        assertThatThrownBy(() -> golden(true).check(List.of(GateEvent.class)))
                .hasMessageContaining("older revisions are gone")
                .hasMessageContaining("door.painted.v1.json");
    }

    @Test
    void noticesAFileWithoutItsEvent() throws IOException {
        Files.writeString(folder.resolve("door.opened.v1.json"), "{}");

        assertThatThrownBy(() -> golden(true).check(List.of(DoorEvent.class)))
                .hasMessageContaining("door.opened.v1.json")
                .hasMessageContaining("never go away");
    }

    private void is(String content) throws IOException {
        Files.writeString(folder.resolve("door.painted.v1.json"), content);
    }

    private GoldenEvents golden(boolean write) {
        return new GoldenEvents(folder, write);
    }
}
