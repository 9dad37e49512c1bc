package io.throughline.query.outreach;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static io.throughline.query.outreach.CampaignMemberStatus.ATTENDED;
import static io.throughline.query.outreach.CampaignMemberStatus.INVITED;
import static io.throughline.query.outreach.CampaignMemberStatus.REFUSED;
import static io.throughline.query.outreach.CampaignMemberStatus.RESPONDED;
import static io.throughline.query.outreach.CampaignMemberStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Channel;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitId;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.marketing.CampaignEvent.CampaignMembersAdded;
import io.throughline.contracts.marketing.CampaignEvent.CampaignPlanned;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.Sight;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projection;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.Asking;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Reached;
import io.throughline.query.Story;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.outreach.CampaignQueries.CampaignMembersFound;
import io.throughline.query.outreach.CampaignQueries.ListCampaignMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the members of a campaign reacted, and who of them has met sales (U6). */
@EmbeddedPostgres
class CampaignMembersTest {

    private static final CampaignId FAIR = new CampaignId(Identifier.named("campaign", "fair"));
    private static final CampaignId OTHER = new CampaignId(Identifier.named("campaign", "other"));
    private static final String FLYER = "f1".repeat(32);
    private static final Role INNER_SALES = new Role("INNER_SALES");

    private final CustomerStores stores;
    private final DocumentStore store;

    CampaignMembersTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        store = stores.documents();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void eachHasComeAsFarAsTheFurthestOfWhatHappened() {
        var history = fair("北京", "上海", "Bonn", "Oslo", "Rome")
                .then(refused("上海"))
                .then(sent("Bonn"))
                .then(refused("Bonn"))
                .then(new CampaignAttended(customer("Oslo"), FAIR))
                .then(sent("Oslo"))
                .then(sent("Rome"))
                .then(new ResponseReceived(customer("Rome"), Channel.PHONE, FLYER, "请报价"))
                .then(new CampaignAttended(customer("Rome"), FAIR));

        assertThat(statusOf(history, "北京")).isEqualTo(INVITED);
        assertThat(statusOf(history, "上海")).isEqualTo(REFUSED);
        assertThat(statusOf(history, "Bonn")).isEqualTo(SENT);
        assertThat(statusOf(history, "Oslo")).isEqualTo(ATTENDED);
        assertThat(statusOf(history, "Rome")).isEqualTo(RESPONDED);
        var rome = member(history, "Rome");
        assertThat(rome.response()).contains("请报价");
        assertThat(rome.attendedAt()).isPresent();
        assertThat(rome.title()).contains("样本");
        assertThat(rome.customerName()).contains("Rome");
        assertThat(member(history, "上海").refusal()).contains(SendRefusalReason.CONSENT_WITHDRAWN);
    }

    @Test
    void anAnswerCountsForTheCampaignThatSentIt() {
        var history = fair("Bonn")
                .then(OTHER, new CampaignMembersAdded(OTHER, List.of(customer("Bonn"))))
                .then(sent("Bonn"))
                .then(new ResponseReceived(customer("Bonn"), Channel.EMAIL, "b2".repeat(32), "to something else"));

        assertThat(statusOf(history, "Bonn")).isEqualTo(SENT);
        history.then(new ResponseReceived(customer("Bonn"), Channel.EMAIL, FLYER, "yes"));
        assertThat(statusOf(history, "Bonn")).isEqualTo(RESPONDED);
        assertThat(ask(history, MARKETING, OTHER, List.of(RESPONDED), Optional.empty())
                        .total())
                .isZero();
    }

    @Test
    void whoeverWasWrittenToOrCameWithoutBeingOnTheListBelongsToItToo() {
        var history = fair("Bonn")
                .then(opened("Oslo", Optional.of(JOHN.id())))
                .then(new CampaignAttended(customer("Oslo"), FAIR));

        assertThat(names(ask(history, MARKETING, FAIR, List.of(), Optional.empty())))
                .containsExactlyInAnyOrder("Bonn", "Oslo");
    }

    @Test
    void onlyContactsOfThoseWhoAreInSalesAtTheTimeAreMeetings() {
        var history = fair("Bonn", "Oslo", "Rome", "Wien")
                .then(SERVICE_AGENT.id(), hired(SERVICE_AGENT))
                .then(JOHN.id(), hired(JOHN))
                .by(SERVICE_AGENT.id())
                .then(interaction("Bonn", InteractionKind.CALL))
                .by(JOHN.id())
                .then(interaction("Oslo", InteractionKind.VISIT))
                .then(interaction("Rome", InteractionKind.REMARK))
                .then(SERVICE_AGENT.id(), new StaffRolesChanged(SERVICE_AGENT.id(), Set.of(Role.CUSTOMER_MANAGER)))
                .by(SERVICE_AGENT.id())
                .then(interaction("Wien", InteractionKind.MESSAGE));

        assertThat(names(met(history, true))).containsExactlyInAnyOrder("Oslo", "Wien");
        assertThat(names(met(history, false))).containsExactlyInAnyOrder("Bonn", "Rome");
        assertThat(member(history, "Oslo").metSales())
                .map(contact -> contact.by().name())
                .contains(Optional.of(JOHN.name()));
    }

    @Test
    void aRoleThatTheHouseDefinedIsSalesWhenItWorksOnSales() {
        var history = fair("Bonn")
                .then(LI_NA.id(), roles(LI_NA, INNER_SALES))
                .by(LI_NA.id())
                .then(interaction("Bonn", InteractionKind.CALL));
        assertThat(met(history, true).total()).isZero();

        var defined = fair("Bonn")
                .then(LI_NA.id(), roles(LI_NA, INNER_SALES))
                .then(
                        LI_NA.id(),
                        new RoleDefined(INNER_SALES, "Inner sales", "内勤", Set.of("WORK_ON_SALES"), Sight.OWN_TREE))
                .by(LI_NA.id())
                .then(interaction("Bonn", InteractionKind.CALL));
        assertThat(met(defined, true).total()).isEqualTo(1);
    }

    @Test
    void aVisitIsAMeetingToo() {
        var history = fair("Bonn")
                .by(JOHN.id())
                .then(
                        customer("Bonn"),
                        new VisitDone(
                                new VisitId(Identifier.random()),
                                customer("Bonn"),
                                "看了样品",
                                Optional.empty(),
                                Optional.empty()));

        assertThat(member(history, "Bonn").metSales()).map(SalesContact::event).contains("visit.done");
    }

    @Test
    void theFirstMeetingIsTheOneThatHappenedFirst() {
        var early = History.START.minusSeconds(3_600);
        var history = fair("Bonn")
                .by(JOHN.id())
                .then(lead("Bonn"), new LeadContacted(lead("Bonn"), customer("Bonn"), Channel.PHONE, "电话"))
                .then(early, lead("Bonn"), new LeadContacted(lead("Bonn"), customer("Bonn"), Channel.PHONE, "更早"));

        assertThat(member(history, "Bonn").metSales()).map(SalesContact::at).contains(early);
    }

    @Test
    void aProspectsMembershipsGoOverToTheCustomerHeTurnsOutToBe() {
        var history = fair("Acme")
                .then(lead("Anna"), captured("Anna"))
                .then(FAIR, new CampaignMembersAdded(FAIR, List.of(customer("Anna"))))
                .then(sent("Anna"))
                .then(lead("Anna"), new LeadContacted(lead("Anna"), customer("Anna"), Channel.PHONE, "called"))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(new ResponseReceived(customer("Acme"), Channel.EMAIL, FLYER, "已收到"));

        var found = ask(history, MARKETING, FAIR, List.of(), Optional.empty());

        assertThat(names(found)).containsExactly("Acme");
        assertThat(found.members().getFirst().status()).isEqualTo(RESPONDED);
        assertThat(found.members().getFirst().metSales()).isPresent();
    }

    @Test
    void membersAndCountsAreThoseOfCustomersTheCallerMaySee() {
        var history = fair("Bonn", "Oslo")
                .then(opened("Xian", Optional.of(LI_NA.id())))
                .then(FAIR, new CampaignMembersAdded(FAIR, List.of(customer("Xian"))))
                .then(sent("Xian"))
                .then(sent("Oslo"));

        var seen = ask(history, MARIA, FAIR, List.of(), Optional.empty());
        assertThat(names(seen)).containsExactlyInAnyOrder("Bonn", "Oslo");
        assertThat(counts(seen))
                .containsExactly("INVITED 1 0", "REFUSED 0 0", "SENT 1 0", "ATTENDED 0 0", "RESPONDED 0 0");
        var all = ask(history, MARKETING, FAIR, List.of(SENT), Optional.empty());
        assertThat(names(all)).containsExactlyInAnyOrder("Oslo", "Xian");
        assertThat(counts(all)).contains("INVITED 1 0", "SENT 2 0");
    }

    @Test
    void pagesHoldEachMemberOnce() {
        var history = fair("a", "b", "c", "d", "e");
        fold(history);
        List<String> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = answers()
                    .on(
                            new ListCampaignMembers(FAIR, List.of(INVITED), Optional.of(false), Optional.of(2), cursor),
                            Asking.caller(MARKETING, History.START));
            all.addAll(names(page));
            assertThat(page.total()).isEqualTo(5);
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(all).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void refusesACampaignThatNobodyPlanned() {
        fold(fair("a"));
        var unknown = new ListCampaignMembers(OTHER, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> answers().on(unknown, Asking.caller(MARKETING, History.START)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(QueryRefusal.CAMPAIGN_NOT_FOUND));
    }

    /** Customers of John's on the list of a fair. */
    private static History fair(String... members) {
        var history = new History();
        for (var name : members) history.then(opened(name, Optional.of(JOHN.id())));
        history.then(FAIR, new CampaignPlanned(FAIR, "秋季展会", Purpose.MARKETING, Optional.empty()));
        return history.then(
                FAIR,
                new CampaignMembersAdded(
                        FAIR, Stream.of(members).map(Story::customer).toList()));
    }

    private static MaterialSent sent(String name) {
        return new MaterialSent(
                customer(name), Optional.of(FAIR), Purpose.MARKETING, Channel.FACE_TO_FACE, FLYER, "样本");
    }

    private static SendRefused refused(String name) {
        return new SendRefused(
                customer(name),
                Optional.of(FAIR),
                Purpose.MARKETING,
                Channel.EMAIL,
                FLYER,
                "样本",
                SendRefusalReason.CONSENT_WITHDRAWN);
    }

    private static StaffHired hired(StaffMember member) {
        return new StaffHired(
                member.id(),
                member.login(),
                Optional.empty(),
                new PersonName(member.name()),
                member.roles(),
                member.supervisor(),
                Optional.empty());
    }

    private static StaffRolesChanged roles(StaffMember member, Role role) {
        return new StaffRolesChanged(member.id(), Set.of(role));
    }

    private static InteractionRecorded interaction(String name, InteractionKind kind) {
        return new InteractionRecorded(
                new InteractionId(Identifier.named("interaction", name + kind)),
                customer(name),
                Optional.empty(),
                kind,
                Channel.PHONE,
                Direction.OUTBOUND,
                Optional.empty(),
                "谈了价格",
                Optional.empty(),
                Optional.empty());
    }

    private CampaignMemberStatus statusOf(History history, String name) {
        return member(history, name).status();
    }

    private CampaignMember member(History history, String name) {
        return ask(history, MARKETING, FAIR, List.of(), Optional.empty()).members().stream()
                .filter(member -> member.customerId().equals(customer(name)))
                .findFirst()
                .orElseThrow();
    }

    private CampaignMembersFound met(History history, boolean met) {
        return ask(history, MARKETING, FAIR, List.of(), Optional.of(met));
    }

    private CampaignMembersFound ask(
            History history,
            StaffMember member,
            CampaignId campaign,
            List<CampaignMemberStatus> status,
            Optional<Boolean> met) {
        history.then(OTHER, new CampaignPlanned(OTHER, "Other", Purpose.SURVEY, Optional.empty()));
        fold(history);
        var query = new ListCampaignMembers(campaign, status, met, Optional.empty(), Optional.empty());
        return answers().on(query, Asking.caller(member, History.START));
    }

    private static List<String> names(CampaignMembersFound found) {
        return found.members().stream()
                .flatMap(member -> member.customerName().stream())
                .toList();
    }

    private static List<String> counts(CampaignMembersFound found) {
        return found.counts().stream()
                .map(count -> count.status() + " " + count.members() + " " + count.metSales())
                .toList();
    }

    private void fold(History history) {
        for (Projection<?> projection :
                List.of(stores.projection(), new CampaignProjection(), new MemberProjection())) {
            stores.empty(List.of(projection.documents()));
            Fold.into(projection, store, history.events());
        }
    }

    private CampaignAnswers answers() {
        return new CampaignAnswers(store, stores.customers(), new Reached(), new Names(TREE));
    }
}
