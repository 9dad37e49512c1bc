package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;
import static io.throughline.query.timeline.TimelineKind.INTERACTION;

import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AccountEvent.AccountAllocated;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;

/** How accounts and touches read. */
final class AccountRendering {

    private AccountRendering() {}

    static Rendered account(AccountEvent event) {
        return switch (event) {
            case AccountOpened e -> {
                var kind = Words.of(e.kind());
                yield Rendered.of(ACCOUNT, "Account opened: " + kind.en(), "已建立客户档案：" + kind.zh())
                        .saying(e.name().value())
                        .saying(e.industry())
                        .saying(e.reference())
                        .about("lead", e.leadId())
                        .about("customer", e.parent())
                        .about(Reference.STAFF, e.owner());
            }
            case ContactAdded e ->
                Rendered.of(ACCOUNT, "Contact added", "已添加联系人")
                        .saying(e.name().value())
                        .saying(e.position())
                        .about("contact", e.contactId());
            case AccountTransferred e -> transferred(e);
            case AccountAllocated e ->
                Rendered.of(ACCOUNT, "Customer allocated to department " + e.department(), "客户已分配给部门" + e.department())
                        .saying(e.reason())
                        .about(Reference.STAFF, e.to())
                        .about(Reference.STAFF, e.from());
        };
    }

    private static Rendered transferred(AccountTransferred event) {
        var rendered = event.to().isPresent()
                ? Rendered.of(ACCOUNT, "Customer transferred to another owner", "客户已转交新负责人")
                : Rendered.of(ACCOUNT, "Customer returned to the public pool", "客户已退回公海");
        return rendered.saying(event.reason())
                .about(Reference.STAFF, event.to())
                .about(Reference.STAFF, event.from());
    }

    static Rendered interaction(InteractionEvent event) {
        return switch (event) {
            case InteractionRecorded e -> {
                var kind = Words.of(e.kind());
                var channel = Words.of(e.channel());
                boolean inbound = e.direction() == Direction.INBOUND;
                var en = "%s %s the customer (%s)".formatted(kind.en(), inbound ? "from" : "to", channel.en());
                var zh = "%s：%s（%s）".formatted(kind.zh(), inbound ? "来自客户" : "发给客户", channel.zh());
                var mood = e.mood().map(Words::of);
                yield Rendered.of(
                                INTERACTION,
                                en + mood.map(m -> ", " + m.en()).orElse(""),
                                zh + mood.map(m -> "，" + m.zh()).orElse(""))
                        .touching(e.channel(), e.direction())
                        .saying(e.subject())
                        .saying(e.text())
                        .saying(e.reference())
                        .about("interaction", e.interactionId())
                        .about("contact", e.contactId());
            }
        };
    }
}
