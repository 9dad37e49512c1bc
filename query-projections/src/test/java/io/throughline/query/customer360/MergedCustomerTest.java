package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Find;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.ToldHistory;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.Asking;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Merge;
import io.throughline.query.Reached;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.board.RecordDocument;
import io.throughline.query.customer360.CustomerQueries.GetCustomer;
import io.throughline.query.related.RelatedDocument;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is known of two customers whose accounts are merged reads as one, and is given back (N5). */
@EmbeddedPostgres
class MergedCustomerTest {

    private static final String SURVIVOR = "Huaxin Pumps";
    private static final String MERGED = "华新泵业";
    private static final Optional<StaffId> OF_LI = Optional.of(LI_NA.id());
    private static final Optional<StaffId> OF_JOHN = Optional.of(JOHN.id());

    private final CustomerStores stores;
    private final DocumentStore store;

    MergedCustomerTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        store = stores.documents();
    }

    @BeforeEach
    void empty() {
        stores.empty(List.of(CustomerDocument.TYPE, TouchDocument.TYPE, RelatedDocument.TYPE, RecordDocument.TYPE));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void eitherIdShowsTheSurvivorWithAllThatBothHave() {
        var history = both().then(lead("张伟"), captured("张伟"))
                .then(lead("张伟"), converted("张伟", MERGED, JOHN.id()))
                .then(Merge.contact(MERGED, "刘洋"))
                .then(Merge.contact(SURVIVOR, "Anna"))
                .then(remark(MERGED, "报价太高"))
                .then(remark(SURVIVOR, "please call back"));
        Merge.merged(history, MERGED, SURVIVOR, OF_JOHN, OF_LI);
        happened(history.events());

        for (var asked : List.of(SURVIVOR, MERGED, "张伟")) {
            var whole = shown(LI_NA, asked);
            assertThat(whole.customerId()).isEqualTo(customer(SURVIVOR));
            assertThat(whole.name()).isEqualTo(SURVIVOR);
            assertThat(whole.contacts()).extracting(Contact::name).containsExactlyInAnyOrder("Anna", "刘洋");
            assertThat(whole.lastTouches())
                    .extracting(Touch::text)
                    .containsExactly(Optional.of("please call back"), Optional.of("报价太高"));
            assertThat(whole.leads()).hasSize(1);
            assertThat(whole.joined()).containsExactlyInAnyOrder(customer(MERGED), customer("张伟"));
        }
        assertThatThrownBy(() -> shown(JOHN, MERGED))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(QueryRefusal.CUSTOMER_NOT_FOUND));
    }

    @Test
    void listsShowTheSurvivorOnlyAndEveryIdLeadsToHim() {
        var history = both().then(lead("张伟"), captured("张伟")).then(lead("张伟"), converted("张伟", MERGED, JOHN.id()));
        Merge.merged(history, MERGED, SURVIVOR, OF_JOHN, OF_LI);
        happened(history.events());
        var customers = new StoredCustomers(store);
        var all = List.of(customer(SURVIVOR), customer(MERGED), customer("张伟"));

        assertThat(listed()).containsExactly(SURVIVOR);
        assertThat(customers.find(all)).hasSize(3);
        assertThat(customers.find(all).values())
                .extracting(CustomerTag::customerId)
                .containsOnly(customer(SURVIVOR));
        for (var id : all) assertThat(customers.idsOf(id)).containsExactlyInAnyOrderElementsOf(all);

        Merge.parted(history, MERGED, SURVIVOR, OF_LI, OF_JOHN);
        happened(history.events());
        assertThat(listed()).containsExactlyInAnyOrder(SURVIVOR, MERGED);
        assertThat(customers.idsOf(customer(SURVIVOR))).containsExactly(customer(SURVIVOR));
        assertThat(customers.idsOf(customer("张伟"))).containsExactlyInAnyOrder(customer(MERGED), customer("张伟"));
    }

    @Test
    void aNoOfEitherIsANoOfBothUnlessTheSurvivorAgreedSince() {
        var history = both().then(new ConsentGiven(customer(SURVIVOR), Purpose.MARKETING, Channel.EMAIL, "表格"))
                .then(new ConsentWithdrawn(customer(MERGED), Purpose.MARKETING, Channel.EMAIL, "电话"))
                .then(new ConsentWithdrawn(customer(MERGED), Purpose.SURVEY, Channel.EMAIL, "电话"))
                .then(new ConsentGiven(customer(SURVIVOR), Purpose.SURVEY, Channel.EMAIL, "表格"))
                .then(new ConsentWithdrawn(customer(SURVIVOR), Purpose.SURVEY, Channel.PHONE, "电话"))
                .then(new ConsentGiven(customer(MERGED), Purpose.SURVEY, Channel.PHONE, "表格"))
                .then(new ConsentGiven(customer(MERGED), Purpose.NEWSLETTER, Channel.EMAIL, "表格"));
        Merge.merged(history, MERGED, SURVIVOR, OF_JOHN, OF_LI);
        happened(history.events());

        assertThat(shown(LI_NA, SURVIVOR).consents())
                .extracting(word -> word.purpose() + " " + word.channel() + " " + word.given())
                .containsExactlyInAnyOrder("MARKETING EMAIL false", "SURVEY EMAIL true", "SURVEY PHONE false");
    }

    @Test
    void whoLayInAPoolLiesInThatPoolAgain() {
        var history = both().then(new AccountReturned(customer(MERGED), OF_JOHN, "华北公海", "没有时间跟进"))
                .then(new AccountMerged(
                        customer(MERGED), customer(SURVIVOR), Optional.empty(), OF_LI, Optional.of("华北公海")))
                .then(new AccountUnmerged(
                        customer(MERGED), customer(SURVIVOR), OF_LI, Optional.empty(), Optional.of("华北公海")));
        happened(history.events());

        assertThat(shown(ADMINISTRATOR, MERGED).standing().pool()).contains("华北公海");
        assertThat(shown(ADMINISTRATOR, MERGED).owner()).isEmpty();
    }

    @RepeatedTest(20)
    void partedEachIsAsIfTheyHadNeverBeenMerged(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var history = both();
        happens(history, random, 8);
        Merge.merged(history, MERGED, SURVIVOR, OF_JOHN, OF_LI);
        happens(history, random, 6);
        var owner = OF_LI;
        if (random.nextBoolean()) {
            Merge.transferredWith(history, MERGED, SURVIVOR, OF_LI, OF_JOHN);
            owner = OF_JOHN;
        }
        Merge.parted(history, MERGED, SURVIVOR, owner, OF_JOHN);
        happens(history, random, 4);

        happened(Merge.without(history.events()));
        var survivor = shown(ADMINISTRATOR, SURVIVOR);
        var merged = shown(ADMINISTRATOR, MERGED);
        happened(history.events());

        assertThat(shown(ADMINISTRATOR, SURVIVOR))
                .usingRecursiveComparison()
                .ignoringFields("revision", "accountRevision", "position")
                .isEqualTo(survivor);
        assertThat(shown(ADMINISTRATOR, MERGED))
                .usingRecursiveComparison()
                .ignoringFields("revision", "accountRevision", "position", "owners")
                .isEqualTo(merged);
        assertThat(shown(ADMINISTRATOR, MERGED).owners())
                .hasSizeGreaterThan(merged.owners().size());
    }

    private static History both() {
        return new History().then(opened(SURVIVOR, OF_LI)).then(opened(MERGED, OF_JOHN));
    }

    private static void happens(History history, Random random, int times) {
        for (int i = 0; i < times; i++) {
            var name = random.nextBoolean() ? SURVIVOR : MERGED;
            int number = history.events().size();
            history.then(Merge.anything(random, name, number));
        }
    }

    private void happened(List<Recorded<?>> events) {
        empty();
        Fold.into(new CustomerProjection(), store, events);
        Fold.into(new TouchProjection(), store, events);
    }

    private Customer shown(StaffMember member, String name) {
        return answers()
                .on(new GetCustomer(customer(name)), Asking.caller(member, History.START))
                .customer();
    }

    private List<String> listed() {
        return store.find(CustomerDocument.TYPE, Find.where(StoredCustomers.standing())).contents().stream()
                .map(document -> document.customer().name())
                .toList();
    }

    private CustomerAnswers answers() {
        return new CustomerAnswers(store, new Reached(), new Names(TREE), new ToldHistory());
    }
}
