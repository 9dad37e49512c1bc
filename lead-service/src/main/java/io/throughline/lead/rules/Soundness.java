package io.throughline.lead.rules;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.lead.LossReason;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesStep;
import io.throughline.contracts.lead.Territories;
import io.throughline.contracts.lead.Territory;
import io.throughline.lead.LeadRefusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** Whether rules say the same thing in all their parts. */
final class Soundness {

    private Soundness() {}

    /** Each method and step once, every department's method among them, and the forecast's bounds in order. */
    static void of(SalesMethods rules) {
        refuse(repeats(rules.methods(), SalesMethod::id), LeadRefusal.RULE_TWICE);
        for (SalesMethod method : rules.methods()) {
            refuse(repeats(method.steps(), SalesStep::id), LeadRefusal.RULE_TWICE);
            refuse(method.commitFrom() < method.bestCaseFrom(), LeadRefusal.FORECAST_BOUNDS_CROSSED);
        }
        refuse(rules.method(rules.usual()).isEmpty(), LeadRefusal.METHOD_UNKNOWN);
        rules.byDepartment()
                .values()
                .forEach(method -> refuse(rules.method(method).isEmpty(), LeadRefusal.METHOD_UNKNOWN));
    }

    /** Each reason once, and the one for all the rest among them. */
    static void of(LossReasons rules) {
        refuse(repeats(rules.reasons(), LossReason::id), LeadRefusal.RULE_TWICE);
        refuse(rules.reason(LossReasons.OTHER).isEmpty(), LeadRefusal.LOSS_REASON_OTHER_MISSING);
    }

    /** Each territory once. */
    static void of(Territories rules) {
        refuse(repeats(rules.territories(), Territory::id), LeadRefusal.RULE_TWICE);
    }

    private static <T> boolean repeats(List<T> parts, Function<T, ?> id) {
        Collection<Object> seen = new HashSet<>();
        return !parts.stream().map(id).allMatch(seen::add);
    }
}
