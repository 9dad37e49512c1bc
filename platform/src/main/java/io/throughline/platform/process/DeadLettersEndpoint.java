package io.throughline.platform.process;

import io.throughline.platform.process.DeadLetters.Group;
import io.throughline.platform.process.DeadLetters.Letter;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/** {@code /actuator/deadletters}: what waits, and another try for a group. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

    private final DeadLetters letters;

    DeadLettersEndpoint(DeadLetters letters) {
        this.letters = letters;
    }

    @ReadOperation
    List<Group> groups() {
        return letters.groups();
    }

    @ReadOperation
    List<Letter> letters(@Selector String group) {
        return letters.of(group);
    }

    @WriteOperation
    WebEndpointResponse<Map<String, Object>> retry(@Selector String group) {
        try {
            return new WebEndpointResponse<>(Map.of("handled", letters.retry(group)));
        } catch (NoSuchElementException e) {
            return new WebEndpointResponse<>(
                    Map.of("detail", String.valueOf(e.getMessage())), WebEndpointResponse.STATUS_NOT_FOUND);
        }
    }
}
