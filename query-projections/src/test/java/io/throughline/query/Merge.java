package io.throughline.query;

import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.remark;
import static io.throughline.query.Story.transferred;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Two accounts that become one and part again, in a log for tests. */
public final class Merge {

    private static final String FOLLOWS = "Follows the account that it was merged into (随合并客户转移)";

    private Merge() {}

    /** The account of that name leads to the other one, whose owner answers for it. */
    public static void merged(
            History history, String merged, String survivor, Optional<StaffId> from, Optional<StaffId> to) {
        history.then(new AccountAbsorbed(
                        customer(survivor), customer(merged), List.of(), List.of(), List.of(), List.of()))
                .then(new AccountMerged(customer(merged), customer(survivor), from, to, Optional.empty()));
    }

    /** It stands for itself again. */
    public static void parted(
            History history, String merged, String survivor, Optional<StaffId> from, Optional<StaffId> to) {
        history.then(new AccountParted(customer(survivor), customer(merged), List.of(), List.of()))
                .then(new AccountUnmerged(customer(merged), customer(survivor), from, to, Optional.empty()));
    }

    /** The survivor gets another owner, and who was merged into him follows. */
    public static void transferredWith(
            History history, String merged, String survivor, Optional<StaffId> from, Optional<StaffId> to) {
        history.then(transferred(survivor, from, to)).then(new AccountTransferred(customer(merged), from, to, FOLLOWS));
    }

    /** The same log as if nobody had ever merged anything. */
    public static List<Recorded<?>> without(List<Recorded<?>> events) {
        return events.stream()
                .filter(recorded -> !(recorded.event() instanceof MergeEvent))
                .filter(recorded -> !(recorded.event() instanceof AccountTransferred e
                        && e.reason().equals(FOLLOWS)))
                .toList();
    }

    /** Something that happens with the customer of that name, other than with who answers for him. */
    public static CustomerEvent anything(Random random, String name, int number) {
        return switch (random.nextInt(6)) {
            case 0 -> remark(name, "第" + number + "次来电");
            case 1 -> contact(name, "联系人 " + number);
            case 2 -> corrected(name, "行业 " + number);
            case 3 -> new ConsentGiven(customer(name), Purpose.MARKETING, channel(random), "表格 " + number);
            case 4 -> new ConsentWithdrawn(customer(name), Purpose.MARKETING, channel(random), "电话 " + number);
            default -> Story.complaint(name, name + " " + number);
        };
    }

    /** Somebody to talk to there. */
    public static ContactAdded contact(String name, String person) {
        return new ContactAdded(
                new ContactId(Identifier.named("contact", name + person)),
                customer(name),
                new PersonName(person),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static AccountProfileCorrected corrected(String name, String industry) {
        return new AccountProfileCorrected(
                customer(name),
                Optional.empty(),
                Optional.empty(),
                Optional.of(industry),
                Optional.empty(),
                Optional.<EmailAddress>empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    private static Channel channel(Random random) {
        return random.nextBoolean() ? Channel.EMAIL : Channel.PHONE;
    }
}
