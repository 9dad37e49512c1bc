package io.throughline.standalone.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Plays three weeks of a small company with two customers, one Chinese and one European, step by step through the HTTP
 * door, each step as the member of the staff whose work it is. Played a second time it changes nothing; interrupted, it
 * is played again from the first step with the dates that it began with, and what was done already has no second effect
 * for the time that answers are kept. The dates are those of the first customer, so what was interrupted before there
 * was one can be played again on the same day only.
 */
public final class Demo {

    private static final UUID ZHANG = Script.prospect("zhang");
    private static final UUID BERG = Script.prospect("berg");
    private static final int WEEKS_AGO_DAYS = 21;

    private final HttpDoor door;
    private final Telling telling;
    private final Clock clock;

    /**
     * Prepares the play.
     *
     * @param http the suite's HTTP address
     * @param tokens the bearer token of a member of the staff, by login
     */
    public Demo(URI http, Function<String, String> tokens, Clock clock, PrintStream out) {
        this.door = new HttpDoor(http, tokens);
        this.clock = clock;
        this.telling = new Telling(out);
    }

    /** Plays, then shows one customer's timeline and a search in it. */
    public void play() {
        try (door) {
            String customer = "/v1/customers/" + ZHANG;
            var zhang = door.get("auditor", customer);
            if (isTold()) telling.playedBefore();
            else play(begin(zhang));
            telling.entries(
                    "The timeline of 张伟, newest first, as agent-wu sees it:",
                    shown(door.get("agent-wu", customer + "/timeline?limit=40")));
            String query = URLEncoder.encode("态度", StandardCharsets.UTF_8);
            telling.entries("Searched for 态度:", shown(door.get("agent-wu", customer + "/timeline?q=" + query)));
        }
    }

    private static JsonNode shown(HttpDoor.Answer answer) {
        if (answer.status() == 200) return answer.body();
        throw new IllegalStateException("The timeline cannot be shown: " + answer.status() + " " + answer.body());
    }

    /** The call that is recorded last, the only one with her, is there. */
    private boolean isTold() {
        JsonNode berg = door.get("auditor", "/v1/customers/" + BERG).body();
        return berg.path("customer").path("counters").path("interactions").asLong(0) > 0;
    }

    /** The day on which the first customer was met, where an earlier play came so far: a repetition names it too. */
    private LocalDate begin(HttpDoor.Answer zhang) {
        if (zhang.status() != 200) {
            return LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(WEEKS_AGO_DAYS);
        }
        String since = zhang.body().path("customer").path("since").asString("");
        return OffsetDateTime.parse(since).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    private void play(LocalDate begin) {
        List<Step> steps = Script.of(begin);
        for (int i = 0; i < steps.size(); i++) play(steps.get(i), begin, i + 1);
    }

    private void play(Step step, LocalDate begin, int number) {
        var answer = door.post(step.login(), step.moment(begin), "demo/" + number, step.path(), step.body());
        if (!step.isToldBy(answer)) {
            throw new IllegalStateException(
                    step.login() + " " + step.what() + ": " + answer.status() + " " + answer.body());
        }
        telling.step(step, begin, answer);
    }
}
