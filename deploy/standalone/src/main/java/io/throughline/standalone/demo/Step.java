package io.throughline.standalone.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that somebody does in the story: one command.
 *
 * @param login whose work it is
 * @param day how many days after the story begins
 * @param time when on that day, such as {@code 9:30}
 * @param what he does, as the sentence after his name goes on
 * @param path the command's route
 * @param refusal the code with which the house says no, where it should
 */
record Step(
        String login, int day, String time, String what, String path, Map<String, ?> body, Optional<String> refusal) {

    /** Whether it came out as the story tells it. */
    boolean isToldBy(HttpDoor.Answer answer) {
        return refusal.map(code -> code.equals(answer.code())).orElse(answer.status() < 300);
    }

    /** The moment at which it happens, in a story that begins on that day. */
    Instant moment(LocalDate begin) {
        LocalTime clock = LocalTime.parse(time.length() < 5 ? "0" + time : time);
        return begin.plusDays(day).atTime(clock).toInstant(ZoneOffset.UTC);
    }
}
