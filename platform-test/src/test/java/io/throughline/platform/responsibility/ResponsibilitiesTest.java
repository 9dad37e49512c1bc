package io.throughline.platform.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.desk.ServiceRequestEvent.HandlingStarted;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestHandedOver;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.test.SentCommands;
import io.throughline.platform.test.TestStaff;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who answers for which open record follows from the log. */
@EmbeddedPostgres
class ResponsibilitiesTest {

    private static final StaffId LI = TestStaff.LI_NA.id();
    private static final StaffId ZHAO = TestStaff.ZHAO_LEI.id();
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final OpportunityId OPPORTUNITY = new OpportunityId(Identifier.named("test", "opportunity"));
    private static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));

    private final WorkTable table;

    ResponsibilitiesTest(TestDatabase database) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/migration/platform")
                .load()
                .migrate();
        table = new WorkTable(JdbcClient.create(database.dataSource()));
    }

    @BeforeEach
    void nobodyAnswersForAnything() {
        for (var member : List.of(LI, ZHAO)) {
            table.put(table.of(member, 100).stream()
                    .map(each -> new Work(
                            new Work.Key(each.kind(), each.recordId()), each.customerId(), Optional.empty(), false))
                    .toList());
        }
    }

    @Test
    void countsWhatIsOpenAndOfWhichKindItIs() {
        happened(
                new AccountTransferred(CUSTOMER, Optional.empty(), Optional.of(LI), "新区域"),
                new LeadAssigned(LEAD, CUSTOMER, LI, Optional.empty()),
                new OpportunityAssigned(OPPORTUNITY, CUSTOMER, LI, Optional.empty()),
                new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(LI), Optional.empty()));

        assertThat(table.count(LI)).isEqualTo(4);
        assertThat(table.count(ZHAO)).isZero();
        assertThat(table.of(LI, 2)).hasSize(2);
        assertThat(table.of(LI, ResponsibilityKind.LEAD, 10))
                .containsExactly(new Responsibility(ResponsibilityKind.LEAD, LEAD.value(), CUSTOMER));
    }

    @Test
    void followsWhoIsGivenARecord() {
        happened(
                new LeadAssigned(LEAD, CUSTOMER, LI, Optional.empty()),
                new LeadAssigned(LEAD, CUSTOMER, ZHAO, Optional.of(LI)),
                new AccountTransferred(CUSTOMER, Optional.empty(), Optional.of(LI), "新区域"));
        happened(new AccountTransferred(CUSTOMER, Optional.of(LI), Optional.empty(), "公海"));

        assertThat(table.count(LI)).isZero();
        assertThat(table.count(ZHAO)).isOne();
    }

    @Test
    void followsWhatIsHandedOverWithItsCustomer() {
        happened(
                new LeadAssigned(LEAD, CUSTOMER, LI, Optional.empty()),
                new OpportunityAssigned(OPPORTUNITY, CUSTOMER, LI, Optional.empty()),
                new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(LI), Optional.empty()),
                new LeadHandedOver(LEAD, CUSTOMER, Optional.of(LI), Optional.of(ZHAO)),
                new OpportunityHandedOver(OPPORTUNITY, CUSTOMER, Optional.of(LI), Optional.of(ZHAO)),
                new ServiceRequestHandedOver(REQUEST, CUSTOMER, Optional.of(LI), Optional.of(ZHAO)));

        assertThat(table.count(LI)).isZero();
        assertThat(table.count(ZHAO)).isEqualTo(3);
    }

    @Test
    void forgetsWhatIsDone() {
        happened(
                new LeadAssigned(LEAD, CUSTOMER, LI, Optional.empty()),
                new OpportunityAssigned(OPPORTUNITY, CUSTOMER, LI, Optional.empty()),
                new LeadRejected(LEAD, CUSTOMER, LeadRejectionReason.NO_FIT, Optional.empty()),
                new OpportunityLost(OPPORTUNITY, CUSTOMER, "太贵"));

        assertThat(table.count(LI)).isZero();
    }

    @Test
    void knowsWhoAnsweredForARequestThatIsOpenAgain() {
        happened(
                new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.of(LI), Optional.empty()),
                new ServiceRequestClosed(REQUEST, CUSTOMER, Optional.empty()));
        assertThat(table.count(LI)).isZero();

        happened(new ServiceRequestReopened(REQUEST, CUSTOMER, "又坏了"));
        assertThat(table.count(LI)).isOne();
    }

    @Test
    void holdsHimResponsibleWhoBeganToHandleWhatAGroupWasGiven() {
        happened(new ServiceRequestAssigned(REQUEST, CUSTOMER, Optional.empty(), Optional.of("售后")));
        assertThat(table.findAll(Set.of(new Work.Key(ResponsibilityKind.SERVICE_REQUEST, REQUEST.value())))
                        .values())
                .allMatch(work -> work.owner().isEmpty() && work.open());

        var started = SentCommands.recorded(new HandlingStarted(REQUEST, CUSTOMER));
        var after = Work.none(new Work.Key(ResponsibilityKind.SERVICE_REQUEST, REQUEST.value()), started.event())
                .after(started);
        assertThat(after.owner()).isEqualTo(started.provenance().staff());
    }

    private void happened(CustomerEvent... events) {
        Map<Work.Key, Work> known = new LinkedHashMap<>();
        for (var event : events) {
            Recorded<?> recorded = SentCommands.recorded(event);
            var key = Work.keyOf(event);
            var before = Optional.ofNullable(known.get(key))
                    .or(() -> Optional.ofNullable(table.findAll(Set.of(key)).get(key)));
            known.put(key, before.orElseGet(() -> Work.none(key, event)).after(recorded));
        }
        table.put(known.values());
    }
}
