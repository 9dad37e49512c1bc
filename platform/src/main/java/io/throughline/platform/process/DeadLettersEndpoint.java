package io.throughline.platform.process;

import io.throughline.platform.process.DeadLetters.Group;
import io.throughline.platform.process.DeadLetters.Letter;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

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
    Map<String, Integer> retry(@Selector String group) {
        return Map.of("handled", letters.retry(group));
    }
}
