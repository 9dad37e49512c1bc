package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.rules.Ruled;
import java.util.List;
import java.util.Optional;

/**
 * The sales method that an opportunity follows, and its step. The method stays as it was when the opportunity began to
 * follow it, however the rules change.
 */
record Course(SalesMethod method, long version, StageId stage) {

    /** Of an opportunity of which nothing else is said. */
    static final Course BUILT_IN = new Course(SalesMethod.EIGHT_STEPS, 0, SalesMethod.EIGHT_STEPS.first());

    /** Of a new opportunity: by the method that is named, else by that of its owner's department, else by the usual one. */
    static Course chosen(
            Optional<MethodId> named, Optional<StaffId> owner, StaffDirectory staff, Ruled<SalesMethods> rules) {
        var department = owner.flatMap(staff::byId).flatMap(StaffMember::department);
        var wanted = named.or(() -> department.flatMap(
                        name -> Optional.ofNullable(rules.rules().byDepartment().get(name))))
                .orElse(rules.rules().usual());
        var method = known(wanted, rules.rules());
        return new Course(method, rules.version(), method.first());
    }

    /** The same opportunity by another method, or by a newer version of its own. */
    Course by(MethodId wanted, Optional<StageId> at, Ruled<SalesMethods> rules) {
        var other = known(wanted, rules.rules());
        var next = at.orElse(stage);
        refuse(at.isPresent() && other.step(next).isEmpty(), LeadRefusal.STAGE_UNKNOWN);
        refuse(other.step(next).isEmpty(), LeadRefusal.STAGE_NOT_IN_METHOD);
        return new Course(other, rules.version(), next);
    }

    /** The steps that are left behind on the way there; none on the way back. */
    List<SalesStep> leftBehind(StageId to) {
        int from = method.place(stage);
        int until = method.place(to);
        refuse(until < 0, LeadRefusal.STAGE_UNKNOWN);
        return until <= from ? List.of() : method.steps().subList(from, until);
    }

    Course after(OpportunityEvent event) {
        return switch (event) {
            case OpportunityMethodFollowed e -> new Course(e.method(), e.version(), e.stage());
            case OpportunityStageChanged e -> new Course(method, version, e.to());
            default -> this;
        };
    }

    private static SalesMethod known(MethodId id, SalesMethods rules) {
        return rules.method(id).orElseThrow(() -> new Refusal(LeadRefusal.METHOD_UNKNOWN));
    }
}
