package io.throughline.account.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffEvent.StaffLeft;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.deadline.Deadline;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A leaver is looked at from the moment he leaves, again and again until nothing is left with him (P5). */
@Component
class StaffClosing implements Deadline {

    static final String NAME = "staff.closing";

    private static final Duration AGAIN = Duration.ofSeconds(2);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(StaffLeaving.class, StaffLeft.class);
    }

    @Override
    public List<DeadlineChange> changes(Recorded<?> event) {
        return switch (event.event()) {
            case StaffLeaving e -> List.of(new DeadlineChange.Start(e.staffId().toString(), event.recordedAt()));
            case StaffLeft e -> List.of(new DeadlineChange.End(e.staffId().toString()));
            default -> List.of();
        };
    }

    @Override
    public Duration period() {
        return Duration.ZERO;
    }

    @Override
    public Command due(String key, Instant since) {
        return new CloseStaff(StaffId.of(key));
    }

    @Override
    public Duration again() {
        return AGAIN;
    }
}
