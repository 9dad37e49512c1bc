package io.throughline.standalone.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** How the story is told on the screen. */
final class Telling {

    private final PrintStream out;

    Telling(PrintStream out) {
        this.out = out;
    }

    void playedBefore() {
        out.println("The demo has been played on this data already; nothing is changed.");
    }

    /** Who did what, and what came of it. */
    void step(Step step, LocalDate begin, HttpDoor.Answer answer) {
        String outcome = step.refusal().isPresent()
                ? "refused: " + answer.code()
                : answer.body().path("outcome").asString("");
        out.printf(
                "  %s %5s  %-18s %s%n",
                begin.plusDays(step.day()),
                step.time(),
                step.login(),
                outcome.isEmpty() ? step.what() : step.what() + " → " + outcome);
    }

    /** A page of a timeline, under a title. */
    void entries(String title, JsonNode timeline) {
        out.println();
        out.println(title);
        timeline.path("entries").forEach(this::entry);
    }

    private void entry(JsonNode entry) {
        String when = entry.path("occurredAt").asString("").replaceFirst("T(..:..).*", " $1");
        out.printf("  %-16s  %-36s %s%n", when, entry.path("title").asString(""), text(entry));
    }

    private static String text(JsonNode entry) {
        JsonNode highlights = entry.path("highlights");
        return highlights.isEmpty()
                ? entry.path("text").asString("")
                : highlights.get(0).asString("");
    }
}
