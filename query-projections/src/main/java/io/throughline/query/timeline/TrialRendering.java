package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.TrialEvent;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialEvent.TrialRejected;
import java.time.Instant;
import java.time.ZoneOffset;

/** How it reads what becomes of a trial. */
final class TrialRendering {

    private TrialRendering() {}

    static Rendered trial(TrialEvent event) {
        var rendered = switch (event) {
            case TrialRegistered e ->
                Rendered.of(
                                ACCOUNT,
                                "Registered for a trial with code " + e.staffCode(),
                                "以代码" + e.staffCode() + "注册申请试用")
                        .saying(e.name().value())
                        .about(Reference.STAFF, e.salesperson());
            case TrialApproved e ->
                Rendered.of(ACCOUNT, "Trial opened until " + day(e.until()), "试用已开通，至" + day(e.until()));
            case TrialRejected e ->
                Rendered.of(ACCOUNT, "Trial not opened", "试用申请未通过").saying(e.reason());
            case TrialExtended e ->
                Rendered.of(ACCOUNT, "Trial extended until " + day(e.until()), "试用已延期，至" + day(e.until()));
            case TrialExpired unused -> Rendered.of(ACCOUNT, "Trial is over", "试用已到期");
        };
        return rendered.about("trial", event.trialId());
    }

    private static String day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
