package io.throughline.platform.door;

import com.google.rpc.Code;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Why a call did not succeed, as both doors tell it.
 *
 * @param reason the stable code, such as {@code LEAD_ALREADY_CLOSED}
 * @param code what gRPC calls this sort of fault
 * @param status what HTTP calls it
 * @param message one English sentence
 * @param violations what is wrong where, for requests that break the contract
 * @param details further facts
 */
record Fault(
        String reason,
        Code code,
        HttpStatus status,
        String message,
        List<Violation> violations,
        Map<String, String> details) {

    Fault(String reason, Code code, HttpStatus status, String message) {
        this(reason, code, status, message, List.of(), Map.of());
    }

    /** Whether the same request may succeed a moment later. */
    boolean isPassing() {
        return code == Code.UNAVAILABLE || code == Code.RESOURCE_EXHAUSTED;
    }
}
