package io.throughline.contracts.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How rules and the clock see to it that somebody looks after a lead: distribution, escalation, the public pool (U3). */
public sealed interface LeadPoolEvent extends LeadEvent {

    /**
     * A rule found who shall be responsible; the assignment follows in the same command.
     *
     * @param rule the code of the rule
     * @param ruleVersion the version of the distribution rules
     * @param score the lead's points at that moment
     * @param scoreVersion the version of the score rules that gave them
     * @param candidates who came into question, and how many open leads each had; the first is the one
     */
    @EventName("lead.distributed")
    record LeadDistributed(
            LeadId leadId,
            CustomerId customerId,
            StaffId assignee,
            String rule,
            long ruleVersion,
            int score,
            long scoreVersion,
            List<LeadLoad> candidates)
            implements LeadPoolEvent {}

    /** How many open leads somebody looked after. */
    record LeadLoad(StaffId staffId, int openLeads) {}

    /**
     * Nobody was in touch in time, and somebody was told.
     *
     * @param to who was told
     * @param since when the clock had started: the last contact, or when somebody became responsible
     * @param ruleVersion the version of the follow-up rules
     */
    @EventName("lead.escalated")
    record LeadEscalated(
            LeadId leadId,
            CustomerId customerId,
            LeadEscalationLevel level,
            StaffId to,
            Instant since,
            long ruleVersion)
            implements LeadPoolEvent {}

    /**
     * Nobody is responsible any more, and everybody in sales may claim it.
     *
     * @param previous who was responsible, if anybody was
     * @param ruleVersion the version of the follow-up rules
     */
    @EventName("lead.returned-to-pool")
    record LeadReturnedToPool(
            LeadId leadId, CustomerId customerId, Optional<StaffId> previous, LeadReturnReason reason, long ruleVersion)
            implements LeadPoolEvent {}

    /**
     * Somebody took it out of the pool for himself; the assignment follows in the same command.
     *
     * @param day the day by which his claims are counted, in UTC
     * @param turn which of the claims of that day it is, from 1; no two have the same
     * @param ruleVersion the version of the follow-up rules
     */
    @EventName("lead.claimed")
    record LeadClaimed(
            LeadId leadId, CustomerId customerId, StaffId assignee, LocalDate day, int turn, long ruleVersion)
            implements LeadPoolEvent {}
}
