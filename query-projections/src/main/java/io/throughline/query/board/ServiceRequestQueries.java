package io.throughline.query.board;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The questions about service requests, and their answers. */
public sealed interface ServiceRequestQueries {
    /** Asks for one of the service requests. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetServiceRequest(ServiceRequestId requestId) implements ServiceRequestQueries, Query<ServiceRequestFound> {}

    /** The service request and how current it is. */
    record ServiceRequestFound(ServiceRequest serviceRequest, Freshness freshness) {}

    /** Asks for service requests, newest first; what is left out does not narrow the list. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record ListServiceRequests(
            Optional<CustomerId> customerId,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            List<ServiceRequestState> state,
            Optional<StaffId> handler,
            List<Priority> priority)
            implements ServiceRequestQueries, Query<ServiceRequestsFound> {}

    /** A page of service requests; {@code total} counts all pages. */
    record ServiceRequestsFound(
            List<ServiceRequest> serviceRequests, Optional<String> nextCursor, long total, Freshness freshness) {}
}
