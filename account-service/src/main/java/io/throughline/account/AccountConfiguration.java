package io.throughline.account;

import io.throughline.account.account.AccountCommand;
import io.throughline.account.account.ContactCommand;
import io.throughline.account.account.ProfileCommand;
import io.throughline.account.account.TieCommand;
import io.throughline.account.appointment.AppointmentCommand;
import io.throughline.account.care.CareCommand;
import io.throughline.account.care.CareQuery;
import io.throughline.account.care.CareRulesConfiguration;
import io.throughline.account.commission.CommissionCommand;
import io.throughline.account.commission.CommissionQuery;
import io.throughline.account.commission.CommissionRulesConfiguration;
import io.throughline.account.document.DocumentCommand;
import io.throughline.account.document.DocumentConfiguration;
import io.throughline.account.document.DocumentQuery;
import io.throughline.account.expense.ExpenseCommand;
import io.throughline.account.interaction.InteractionCommand;
import io.throughline.account.pool.PoolCommand;
import io.throughline.account.pool.PoolQuery;
import io.throughline.account.pool.PoolRulesConfiguration;
import io.throughline.account.promise.PromiseCommand;
import io.throughline.account.reservation.ReservationCommand;
import io.throughline.account.rules.AccountRulesCommand;
import io.throughline.account.rules.AccountRulesConfiguration;
import io.throughline.account.rules.AccountRulesQuery;
import io.throughline.account.staff.AgentCommand;
import io.throughline.account.staff.DepartmentCommand;
import io.throughline.account.staff.RoleCommand;
import io.throughline.account.staff.StaffCommand;
import io.throughline.account.staff.StaffQuery;
import io.throughline.account.targets.TargetCommand;
import io.throughline.account.targets.TargetQuery;
import io.throughline.account.targets.TargetRulesConfiguration;
import io.throughline.account.trade.ChurnCommand;
import io.throughline.account.trial.TrialCommand;
import io.throughline.account.trial.TrialQuery;
import io.throughline.account.trial.TrialRulesConfiguration;
import io.throughline.account.visit.VisitCommand;
import io.throughline.api.account.v1.AccountProfileServiceGrpc;
import io.throughline.api.account.v1.AccountRulesServiceGrpc;
import io.throughline.api.account.v1.AccountServiceGrpc;
import io.throughline.api.account.v1.AccountTieServiceGrpc;
import io.throughline.api.account.v1.AppointmentServiceGrpc;
import io.throughline.api.account.v1.CareServiceGrpc;
import io.throughline.api.account.v1.ChurnServiceGrpc;
import io.throughline.api.account.v1.CommissionServiceGrpc;
import io.throughline.api.account.v1.ContactServiceGrpc;
import io.throughline.api.account.v1.DocumentServiceGrpc;
import io.throughline.api.account.v1.ExpenseServiceGrpc;
import io.throughline.api.account.v1.InteractionServiceGrpc;
import io.throughline.api.account.v1.PoolServiceGrpc;
import io.throughline.api.account.v1.PromiseServiceGrpc;
import io.throughline.api.account.v1.ReservationServiceGrpc;
import io.throughline.api.account.v1.StaffServiceGrpc;
import io.throughline.api.account.v1.TargetServiceGrpc;
import io.throughline.api.account.v1.TrialServiceGrpc;
import io.throughline.api.account.v1.VisitServiceGrpc;
import io.throughline.platform.door.Contract;
import io.throughline.platform.responsibility.ResponsibilityConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Account-service as one part: whoever imports this has accounts, contacts, the staff and interactions. */
@Configuration(proxyBeanMethods = false)
@Import({
    CareRulesConfiguration.class,
    PoolRulesConfiguration.class,
    AccountRulesConfiguration.class,
    ResponsibilityConfiguration.class,
    TrialRulesConfiguration.class,
    TargetRulesConfiguration.class,
    CommissionRulesConfiguration.class,
    DocumentConfiguration.class
})
@ComponentScan(
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Application|Configuration)"))
public class AccountConfiguration {

    @Bean
    Contract accountContract() {
        return Contract.of(AccountServiceGrpc.getServiceDescriptor(), AccountCommand.class);
    }

    @Bean
    Contract staffContract() {
        return Contract.of(
                StaffServiceGrpc.getServiceDescriptor(),
                StaffCommand.class,
                RoleCommand.class,
                AgentCommand.class,
                DepartmentCommand.class,
                StaffQuery.class);
    }

    @Bean
    Contract poolContract() {
        return Contract.of(PoolServiceGrpc.getServiceDescriptor(), PoolCommand.class, PoolQuery.class);
    }

    @Bean
    Contract commissionContract() {
        return Contract.of(
                CommissionServiceGrpc.getServiceDescriptor(), CommissionCommand.class, CommissionQuery.class);
    }

    @Bean
    Contract targetContract() {
        return Contract.of(TargetServiceGrpc.getServiceDescriptor(), TargetCommand.class, TargetQuery.class);
    }

    @Bean
    Contract trialContract() {
        return Contract.of(TrialServiceGrpc.getServiceDescriptor(), TrialCommand.class, TrialQuery.class);
    }

    @Bean
    Contract interactionContract() {
        return Contract.of(InteractionServiceGrpc.getServiceDescriptor(), InteractionCommand.class);
    }

    @Bean
    Contract accountProfileContract() {
        return Contract.of(AccountProfileServiceGrpc.getServiceDescriptor(), ProfileCommand.class);
    }

    @Bean
    Contract contactContract() {
        return Contract.of(ContactServiceGrpc.getServiceDescriptor(), ContactCommand.class);
    }

    @Bean
    Contract accountTieContract() {
        return Contract.of(AccountTieServiceGrpc.getServiceDescriptor(), TieCommand.class);
    }

    @Bean
    Contract accountRulesContract() {
        return Contract.of(
                AccountRulesServiceGrpc.getServiceDescriptor(), AccountRulesCommand.class, AccountRulesQuery.class);
    }

    @Bean
    Contract promiseContract() {
        return Contract.of(PromiseServiceGrpc.getServiceDescriptor(), PromiseCommand.class);
    }

    @Bean
    Contract appointmentContract() {
        return Contract.of(AppointmentServiceGrpc.getServiceDescriptor(), AppointmentCommand.class);
    }

    @Bean
    Contract visitContract() {
        return Contract.of(VisitServiceGrpc.getServiceDescriptor(), VisitCommand.class);
    }

    @Bean
    Contract careContract() {
        return Contract.of(CareServiceGrpc.getServiceDescriptor(), CareCommand.class, CareQuery.class);
    }

    @Bean
    Contract churnContract() {
        return Contract.of(ChurnServiceGrpc.getServiceDescriptor(), ChurnCommand.class);
    }

    @Bean
    Contract expenseContract() {
        return Contract.of(ExpenseServiceGrpc.getServiceDescriptor(), ExpenseCommand.class);
    }

    @Bean
    Contract documentContract() {
        return Contract.of(DocumentServiceGrpc.getServiceDescriptor(), DocumentCommand.class, DocumentQuery.class);
    }

    @Bean
    Contract reservationContract() {
        return Contract.of(ReservationServiceGrpc.getServiceDescriptor(), ReservationCommand.class);
    }
}
