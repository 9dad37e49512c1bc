package io.throughline.platform.log;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.staff.StaffId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an aggregate remembers is there again when it is read from its snapshot. */
class SnapshotStateTest {

    @Test
    void readsBackWhatAFieldThatIsNeverAssignedHolds() {
        var state = new Remembering();
        state.names.add("晨光");
        state.counts.put("晨光", 2);
        state.supervisors.put(LI_NA.id(), WANG_FANG.id());

        var again = Snapshots.readBack(state);

        assertThat(again.names).containsExactly("晨光");
        assertThat(again.counts).containsOnly(Map.entry("晨光", 2));
        assertThat(again.supervisors).containsOnly(Map.entry(LI_NA.id(), WANG_FANG.id()));
    }

    /** State such as an aggregate's. */
    static final class Remembering {
        private final Set<String> names = new HashSet<>();
        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<StaffId, StaffId> supervisors = new HashMap<>();
    }
}
