package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AccountEvent.AccountAllocated;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;

/** How accounts read. */
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
}
