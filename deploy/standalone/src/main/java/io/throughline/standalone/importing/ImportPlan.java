package io.throughline.standalone.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a user writes to have his files read: the files in their order, how their rows are cleaned, and which commands
 * each row becomes. Every value in {@code fields}, {@code when}, {@code key} and the like is an expression over
 * {@code row}, {@code previous} and {@code first}; what they offer is told in docs/operate/import.md.
 *
 * @param name names the plan in request ids and in every event's source, so keep it when a plan is run again
 * @param steps one pass over one file each, in this order; a step begins when the one before is done
 */
public record ImportPlan(String name, List<Step> steps) {

    private static final JsonMapper PLANS = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Pattern WHERE = Pattern.compile("(?s)\\n? ?at \\[Source.*");

    /**
     * One pass over one file.
     *
     * @param name names the step in request ids and error files
     * @param file below the data directory
     * @param key what identifies a row from run to run; the line number if left out
     * @param group rows with the same value are sent one after the other, and see the one before as {@code previous}
     * @param treat how dirty values are cleaned, in this order; each counts how often it was needed
     * @param refuse rows that cannot be placed, and why
     * @param commands what a row becomes, in this order
     * @param tally what is counted of the rows that were placed
     */
    public record Step(
            String name,
            String file,
            @Nullable String key,
            @Nullable String group,
            @Nullable List<Treatment> treat,
            @Nullable List<Exclusion> refuse,
            List<Send> commands,
            @Nullable List<Tally> tally) {

        List<Treatment> treatments() {
            return Optional.ofNullable(treat).orElse(List.of());
        }

        List<Exclusion> exclusions() {
            return Optional.ofNullable(refuse).orElse(List.of());
        }

        List<Tally> tallies() {
            return Optional.ofNullable(tally).orElse(List.of());
        }
    }

    /** A visible rule that mends a row: when it applies, these columns get these values. */
    public record Treatment(String name, String when, Map<String, String> set) {}

    /** A visible rule that keeps a row out: it goes to the error file with this code, column and message. */
    public record Exclusion(String when, String code, String field, String message) {}

    /**
     * One command.
     *
     * @param rpc the rpc's name, such as {@code CaptureLead}
     * @param when only for rows where this holds
     * @param once only for the first row with this value
     * @param at when it happened
     * @param by the id of the member of the staff who did it
     * @param fields the request's fields in lowerCamelCase; text is an expression, a mapping is a message or a map
     */
    public record Send(
            String rpc,
            @Nullable String when,
            @Nullable String once,
            @Nullable String at,
            @Nullable String by,
            Map<String, Object> fields) {}

    /**
     * Something to count of what was placed.
     *
     * @param name its name in the summary
     * @param of what is counted: each value once, the last row wins
     * @param as by what the count is divided; left out for a plain count
     * @param sum what is added up instead of counted
     */
    public record Tally(
            String name,
            @Nullable String when,
            String of,
            @Nullable String as,
            @Nullable String sum) {}

    /** Reads a plan; what is wrong with it is said in one line. */
    public static ImportPlan read(Path file) {
        if (!Files.isReadable(file)) throw new ImportException("There is no readable plan at " + file);
        try (var in = Files.newInputStream(file)) {
            // read as plain values first: this resolves YAML's anchors, with which a plan avoids repeating itself
            Object values =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromInputStream(in);
            ImportPlan plan = PLANS.convertValue(values, ImportPlan.class);
            if (plan == null
                    || plan.name() == null
                    || plan.steps() == null
                    || plan.steps().isEmpty()) {
                throw new ImportException("The plan " + file + " needs a name and at least one step");
            }
            return plan;
        } catch (YamlEngineException | IOException e) {
            throw new ImportException("The plan " + file + " cannot be read: " + e.getMessage());
        } catch (JacksonException e) {
            String what = WHERE.matcher(e.getOriginalMessage()).replaceAll("");
            throw new ImportException("The plan " + file + " cannot be read at " + e.getPathReference() + ": " + what);
        }
    }
}
