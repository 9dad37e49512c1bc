package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.query.answer.Who;
import io.throughline.query.board.FiledDocument;
import io.throughline.query.board.Lead;
import io.throughline.query.board.Opportunity;
import io.throughline.query.board.Order;
import io.throughline.query.board.Quote;
import io.throughline.query.board.ServiceRequest;
import io.throughline.query.related.Related;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of one customer (A9, A10). Lists are bounded, so that a customer with 50,000 events costs no more than
 * one with 50; counters and totals are not bounded. The bounds stand in {@code customer.proto} and in {@link Bounds}.
 *
 * @param lastTouches never stored, put in when an answer is given
 * @param revision the number of events that this is computed from
 * @param accountRevision the revision of the account, for the expected revision of commands to it
 * @param since when we first heard of him, as told
 * @param position the position in the log of the last event that changed this
 * @param standing in which pool he lies, and how he stands with us
 * @param details what his account says beyond that; absent while it says nothing
 * @param related what was taken on for him; never stored, put in when an answer is given
 * @param documents his files; never stored, put in when an answer is given
 */
public record Customer(
        CustomerId customerId,
        CustomerStage stage,
        Optional<AccountKind> kind,
        String name,
        Optional<String> organisation,
        Optional<String> email,
        Optional<String> phone,
        Optional<String> address,
        Optional<String> website,
        Optional<String> industry,
        Optional<CustomerId> parent,
        List<String> references,
        Map<String, String> attributes,
        Optional<Who> owner,
        List<Ownership> owners,
        List<Contact> contacts,
        List<Lead> leads,
        List<Opportunity> opportunities,
        List<Quote> quotes,
        List<Order> orders,
        List<ServiceRequest> serviceRequests,
        List<MoneyTotals> money,
        List<Consent> consents,
        List<ServiceRequestId> outreachHeldBy,
        List<Touch> lastTouches,
        Counters counters,
        List<CustomerId> joined,
        long revision,
        Optional<Long> accountRevision,
        Instant since,
        long position,
        Standing standing,
        Optional<Details> details,
        Related related,
        List<FiledDocument> documents) {
    /** The same with its quotes as they stand on a day, the last touches, what was taken on for him, and his files. */
    Customer with(List<Quote> onThatDay, List<Touch> touches, Related takenOn, List<FiledDocument> files) {
        return new Customer(
                customerId,
                stage,
                kind,
                name,
                organisation,
                email,
                phone,
                address,
                website,
                industry,
                parent,
                references,
                attributes,
                owner,
                owners,
                contacts,
                leads,
                opportunities,
                onThatDay,
                orders,
                serviceRequests,
                money,
                consents,
                outreachHeldBy,
                touches,
                counters,
                joined,
                revision,
                accountRevision,
                since,
                position,
                standing,
                details,
                takenOn,
                files);
    }
}
