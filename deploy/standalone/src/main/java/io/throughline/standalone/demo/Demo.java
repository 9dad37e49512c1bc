package io.throughline.standalone.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Plays three weeks of a small company with two customers, one Chinese and one European, step by step through the HTTP
 * door, each step as the member of the staff whose work it is. Played a second time it changes nothing.
 */
public final class Demo {

    private static final UUID ZHANG = Script.prospect("zhang");
    private static final int WEEKS_AGO_DAYS = 21;

    private final HttpDoor door;
    private final Telling telling;
    private final LocalDate begin;

    /**
     * Prepares the play.
     *
     * @param http the suite's HTTP address
     * @param tokens the bearer token of a member of the staff, by login
     */
    public Demo(URI http, Function<String, String> tokens, Clock clock, PrintStream out) {
        this.door = new HttpDoor(http, tokens);
        this.begin = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(WEEKS_AGO_DAYS);
        this.telling = new Telling(out, begin);
    }

    /** Plays, then shows one customer's timeline and a search in it. */
    public void play() {
        try (door) {
            String customer = "/v1/customers/" + ZHANG;
            if (door.get("auditor", customer).status() == 200) {
                telling.playedBefore();
            } else {
                int number = 0;
                for (Step step : Script.of(begin)) play(step, ++number);
            }
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

    private void play(Step step, int number) {
        var answer = door.post(step.login(), step.moment(begin), "demo/" + number, step.path(), step.body());
        boolean asTold = step.refused() ? answer.status() >= 400 : answer.status() < 300;
        if (!asTold) {
            throw new IllegalStateException(
                    step.login() + " " + step.what() + ": " + answer.status() + " " + answer.body());
        }
        telling.step(step, answer);
    }
}
