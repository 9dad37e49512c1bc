package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.AccountRelation;
import io.throughline.contracts.account.ContactEvent;
import io.throughline.contracts.account.ContactEvent.ContactAppraised;
import io.throughline.contracts.account.ContactEvent.ContactCorrected;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactEvent.ContactRestored;
import io.throughline.contracts.account.ContactEvent.ContactsRelated;
import io.throughline.contracts.account.ContactEvent.ContactsUnrelated;
import io.throughline.contracts.account.ContactRelation;
import io.throughline.contracts.account.DecisionRole;
import io.throughline.contracts.account.TieEvent;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import io.throughline.contracts.account.TieEvent.AccountsRelated;
import io.throughline.contracts.account.TieEvent.AccountsUnrelated;

/** How it reads what happens to contacts, and how customers come to stand to each other. */
final class ContactRendering {

    private ContactRendering() {}

    static Rendered contact(ContactEvent event) {
        var rendered = switch (event) {
            case ContactCorrected e ->
                titled("Contact corrected", "联系人资料已更正")
                        .saying(e.name().map(Object::toString))
                        .saying(e.position())
                        .saying(e.email().map(Object::toString))
                        .saying(e.phone().map(Object::toString));
            case ContactRemoved e -> titled("Contact removed", "联系人已移除").saying(e.reason());
            case ContactRestored e ->
                titled("Contact restored", "联系人已恢复").saying(e.name().map(Object::toString));
            case ContactMovedAway e ->
                titled("Contact moved to another customer", "联系人已转移到其他客户")
                        .saying(e.name().map(Object::toString))
                        .saying(e.reason())
                        .about("customer", e.to());
            case ContactMovedIn e ->
                titled("Contact came from another customer", "联系人由其他客户转入")
                        .saying(e.name().map(Object::toString))
                        .about("customer", e.from());
            case ContactAppraised e -> appraised(e);
            case ContactsRelated e -> {
                var words = words(e.relation());
                yield titled("Contact relation: " + words.en(), "联系人关系：" + words.zh())
                        .about("contact", e.other());
            }
            case ContactsUnrelated e -> {
                var words = words(e.relation());
                yield titled("Contact relation ended: " + words.en(), "联系人关系已解除：" + words.zh())
                        .about("contact", e.other());
            }
        };
        return rendered.about("contact", event.contactId());
    }

    static Rendered tie(TieEvent event) {
        return switch (event) {
            case AccountPlaced e ->
                (e.to().isPresent() ? titled("Became a branch", "已归入上级客户") : titled("Stands by itself", "已脱离上级客户"))
                        .about("customer", e.to())
                        .about("customer", e.from());
            case AccountsRelated e -> {
                var words = words(e.relation());
                yield titled("Relation: " + words.en(), "客户关系：" + words.zh()).about("customer", e.other());
            }
            case AccountsUnrelated e -> {
                var words = words(e.relation());
                yield titled("Relation ended: " + words.en(), "客户关系已解除：" + words.zh())
                        .about("customer", e.other());
            }
        };
    }

    private static Rendered appraised(ContactAppraised event) {
        var words = event.role().map(ContactRendering::words).orElse(new Words("not known", "未知"));
        var degree = event.degree().map(percent -> ", " + percent + "/100").orElse("");
        return titled("Part in decisions: " + words.en() + degree, "决策角色：" + words.zh() + degree);
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(ACCOUNT, en, zh);
    }

    private static Words words(DecisionRole role) {
        return switch (role) {
            case DECIDER -> new Words("decider", "决策者");
            case APPROVER -> new Words("approver", "批准者");
            case INFLUENCER -> new Words("influencer", "影响者");
            case USER -> new Words("user", "使用者");
            case GATEKEEPER -> new Words("gatekeeper", "把关者");
            case CHAMPION -> new Words("champion", "支持者");
        };
    }

    private static Words words(ContactRelation relation) {
        return switch (relation) {
            case REPORTS_TO -> new Words("reports to", "汇报给");
            case ASSISTS -> new Words("assists", "协助");
            case CLOSE_TO -> new Words("close to", "关系密切");
            case OPPOSED_TO -> new Words("opposed to", "关系对立");
            case RELATIVE_OF -> new Words("relative of", "亲属");
        };
    }

    private static Words words(AccountRelation relation) {
        return switch (relation) {
            case PARTNER_OF -> new Words("partner of", "合作伙伴");
            case SUPPLIER_OF -> new Words("supplier of", "供应商");
            case DISTRIBUTOR_OF -> new Words("distributor of", "分销商");
            case COMPETITOR_OF -> new Words("competitor of", "竞争对手");
            case INVESTOR_IN -> new Words("investor in", "投资方");
        };
    }
}
