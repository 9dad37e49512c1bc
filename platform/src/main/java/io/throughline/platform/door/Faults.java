package io.throughline.platform.door;

import com.google.rpc.Code;
import io.throughline.platform.message.Outage;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** The one table from what was thrown to what is told. */
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final Fault OUT_OF_TIME = new Fault(
            "OUT_OF_TIME", Code.DEADLINE_EXCEEDED, HttpStatus.GATEWAY_TIMEOUT, "There was no answer in time.");

    private Faults() {}

    /** Decides what to tell. A fault of our own is logged here, once, under the incident that the caller is told. */
    static Fault of(Throwable thrown) {
        var cause = Causes.inside(thrown);
        return switch (cause) {
            case Faulted e -> e.fault();
            case InvalidRequest e -> of(DoorRefusal.INVALID_REQUEST, e.violations(), Map.of());
            case Refusal e -> of(e.code(), List.of(), e.details());
            case AggregateNotFoundException e -> of(PlatformRefusal.NOT_FOUND);
            case ConcurrencyException e -> of(PlatformRefusal.RECORD_CONTENDED);
            case ConflictingModificationException e -> of(PlatformRefusal.RECORD_CONTENDED);
            case TimeoutException e -> OUT_OF_TIME;
            case NoHandlerForCommandException e -> unavailable(e);
            case NoHandlerForQueryException e -> unavailable(e);
            default -> Outage.isBehind(cause) ? unavailable(cause) : internal(cause);
        };
    }

    static Fault of(RefusalCode code) {
        return of(code, List.of(), Map.of());
    }

    private static Fault of(RefusalCode code, List<Violation> violations, Map<String, String> details) {
        return new Fault(code.name(), grpc(code.kind()), http(code.kind()), code.message(), violations, details);
    }

    private static Fault unavailable(Throwable thrown) {
        LOG.warn("A store or service is not reachable: {}", thrown.toString());
        return of(DoorRefusal.STORE_UNAVAILABLE);
    }

    private static Fault internal(Throwable thrown) {
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {}", incident, thrown);
        return new Fault(
                "INTERNAL",
                Code.INTERNAL,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on our side; tell us the incident.",
                List.of(),
                Map.of("incident", incident));
    }

    static Code grpc(RefusalKind kind) {
        return switch (kind) {
            case MALFORMED -> Code.INVALID_ARGUMENT;
            case UNAUTHENTICATED -> Code.UNAUTHENTICATED;
            case FORBIDDEN -> Code.PERMISSION_DENIED;
            case NOT_FOUND -> Code.NOT_FOUND;
            case RULE -> Code.FAILED_PRECONDITION;
            case TAKEN -> Code.ALREADY_EXISTS;
            case REVISION -> Code.ABORTED;
            case LIMIT -> Code.RESOURCE_EXHAUSTED;
            case UNAVAILABLE -> Code.UNAVAILABLE;
        };
    }

    static HttpStatus http(RefusalKind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case RULE, TAKEN -> HttpStatus.CONFLICT;
            case REVISION -> HttpStatus.PRECONDITION_FAILED;
            case LIMIT -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
