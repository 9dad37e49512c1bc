package io.throughline.account.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TogetherTest;
import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.MergeAccounts;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.account.account.AccountCommand.UnmergeAccount;
import io.throughline.account.account.ContactCommand.AppraiseContact;
import io.throughline.account.account.ProfileCommand.CorrectAccountProfile;
import io.throughline.account.account.ProfileCommand.GivePartyRole;
import io.throughline.account.account.ProfileCommand.TakePartyRole;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.DecisionRole;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Command;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is said of two accounts before they are merged and while they are: parted, each is as it would have been. */
class MergedAndPartedTest extends TogetherTest {

    private static final List<ProfileField> FIELDS =
            List.of(ProfileField.INDUSTRY, ProfileField.WEBSITE, ProfileField.ADDRESS, ProfileField.POSTCODE);

    @RepeatedTest(25)
    void eachIsAsItWouldHaveBeenButForWhatWasChangedSince(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        var survivor = service.opened();
        var merged = service.opened();
        for (int i = 0; i < 8; i++)
            service.send(change(random, random.nextBoolean() ? survivor : merged, "before " + i));
        for (var account : List.of(survivor, merged)) {
            if (random.nextBoolean()) service.send(new TransferAccount(account, Optional.of(hired()), "接手"));
        }
        var person = new ContactId(Identifier.random());
        service.send(new AddContact(
                merged, person, new PersonName("刘洋"), Optional.empty(), Optional.empty(), Optional.empty()));
        var survivorBefore = side(survivor);
        var mergedBefore = side(merged);

        var taken = EnumSet.noneOf(ProfileField.class);
        FIELDS.stream().filter(field -> random.nextBoolean()).forEach(taken::add);
        service.send(new MergeAccounts(survivor, merged, taken, Set.of()));
        Set<ProfileField> changed = new HashSet<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            if (random.nextBoolean()) {
                service.send(other(random, survivor, merged, person, i));
            } else {
                var change = change(random, survivor, "since " + i);
                changed.addAll(changedBy(change));
                service.send(change);
            }
        }
        var contacts = service.get(Contacts.class);
        assertThat(contacts.has(survivor, person)).isTrue();
        var since = side(survivor);
        service.send(new UnmergeAccount(survivor, merged));
        service.send(new UnmergeAccount(survivor, merged));

        assertThat(side(merged)).isEqualTo(mergedBefore);
        assertThat(contacts.has(survivor, person)).isFalse();
        assertThat(contacts.has(merged, person)).isTrue();
        for (var field : ProfileField.values()) {
            var expected = changed.contains(field) ? since : survivorBefore;
            assertThat(side(survivor).value(field)).as(field.name()).isEqualTo(expected.value(field));
        }
        assertThat(side(survivor).owner()).isEqualTo(survivorBefore.owner());
    }

    @RepeatedTest(10)
    void ofTwoThatMergeInACircleAtTheSameTimeOneIsRefused() throws Exception {
        var one = service.opened();
        var other = service.opened();
        var merged = new AtomicInteger();
        service.run(List.of(merging(one, other, merged), merging(other, one, merged)));
        assertThat(merged).hasValue(1);
    }

    private Callable<Void> merging(CustomerId survivor, CustomerId other, AtomicInteger merged) {
        var command = new MergeAccounts(survivor, other, Set.of(), Set.of());
        var refusals = Set.of(AccountRefusal.ACCOUNT_MERGED, AccountRefusal.MERGED_HAS_OTHERS);
        return () -> {
            int events = service.send(command, Optional.empty(), "merge " + survivor, refusals);
            if (events > 0) merged.incrementAndGet();
            return null;
        };
    }

    /** What says nothing in the fields that were merged, of either account. */
    private static Command other(Random random, CustomerId survivor, CustomerId merged, ContactId person, int i) {
        return switch (random.nextInt(4)) {
            case 0 -> new GivePartyRole(survivor, PartyRole.PARTNER);
            case 1 -> new TakePartyRole(survivor, PartyRole.PARTNER);
            case 2 ->
                new AddContact(
                        survivor,
                        new ContactId(Identifier.random()),
                        new PersonName("陈静 " + i),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            default -> new AppraiseContact(merged, person, Optional.of(DecisionRole.values()[i % 2]), Optional.of(i));
        };
    }

    private StaffId hired() {
        return service.hired();
    }

    private static CorrectAccountProfile change(Random random, CustomerId account, String text) {
        var field = FIELDS.get(random.nextInt(FIELDS.size()));
        boolean clear = random.nextInt(5) == 0;
        Optional<String> value = clear ? Optional.empty() : Optional.of(text);
        return new CorrectAccountProfile(
                account,
                Optional.empty(),
                Optional.empty(),
                field == ProfileField.INDUSTRY ? value : Optional.empty(),
                field == ProfileField.WEBSITE ? value : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                field == ProfileField.ADDRESS ? value : Optional.empty(),
                field == ProfileField.POSTCODE ? value : Optional.empty(),
                clear ? Set.of(field) : Set.of());
    }

    private static Set<ProfileField> changedBy(CorrectAccountProfile change) {
        Set<ProfileField> changed = new HashSet<>(change.cleared());
        if (change.industry().isPresent()) changed.add(ProfileField.INDUSTRY);
        if (change.website().isPresent()) changed.add(ProfileField.WEBSITE);
        if (change.address().isPresent()) changed.add(ProfileField.ADDRESS);
        if (change.postcode().isPresent()) changed.add(ProfileField.POSTCODE);
        return changed;
    }

    private MergeSide side(CustomerId account) {
        return service.get(EventStore.class)
                .readEvents(account.toString(), 0)
                .asStream()
                .reduce(
                        Optional.<MergeSide>empty(),
                        (before, event) ->
                                Optional.ofNullable(MergeSide.after(before.orElse(null), event.getPayload())),
                        (one, other) -> other)
                .orElseThrow();
    }
}
