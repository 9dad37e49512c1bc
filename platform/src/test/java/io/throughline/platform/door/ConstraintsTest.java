package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

    record Remark(Optional<@NotBlank String> subject) {}

    private final Constraints constraints = new Constraints(Remark.class);

    @Test
    void leavesWhatIsLeftOutAlone() {
        assertThat(violationsOf(Optional.empty())).isEmpty();
    }

    @Test
    void judgesWhatIsThere() {
        assertThat(violationsOf(Optional.of(" "))).containsExactly(new Violation("subject", "must not be blank"));
        assertThat(violationsOf(Optional.of("delivery"))).isEmpty();
    }

    private List<Violation> violationsOf(Optional<String> subject) {
        Place root = Place.of(Component::jsonName);
        constraints.check("subject", subject, root.in("subject"));
        try {
            root.check();
            return List.of();
        } catch (InvalidRequest refusal) {
            return refusal.violations();
        }
    }
}
