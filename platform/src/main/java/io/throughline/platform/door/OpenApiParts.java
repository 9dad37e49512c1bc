package io.throughline.platform.door;

import static io.throughline.platform.door.OpenApiSchemas.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all operations share in the description of the API: headers, problems, the bearer token. */
final class OpenApiParts {

    static final String ABOUT = """
            Every call needs a bearer token. Every refusal is a problem (RFC 9457) with a stable `code`. \
            A command with an `Idempotency-Key` has one effect, however often it is sent within 30 days. \
            A query with the `Consistency-Token` of a command has seen that command.""";

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final String PROBLEM = "Problem";

    private OpenApiParts() {}

    static Map<String, Object> components() {
        return object(
                "parameters", parameters(),
                "headers", headers(),
                "responses", problems(),
                "securitySchemes", object("bearer", object("type", "http", "scheme", "bearer", "bearerFormat", "JWT")));
    }

    /** The schemas that no contract holds. */
    static Map<String, Object> schemas() {
        var violation = object(
                "type", "object",
                "properties", object("field", TEXT, "description", TEXT),
                "required", List.of("field", "description"));
        var properties = object(
                "type", text("Names the sort of problem for ever: " + Problems.TYPE + " and the code in lower case."),
                "title", text("The sort of problem in a few words."),
                "status", object("type", "integer", "description", "The HTTP status."),
                "detail", text("What is wrong and what would be right."),
                "code", text("The stable code, such as REQUEST_ID_REUSED."),
                "violations", object("type", "array", "items", violation, "description", "What is wrong where."),
                "details", object("type", "object", "additionalProperties", TEXT, "description", "Further facts."));
        return object(
                PROBLEM,
                object(
                        "type",
                        "object",
                        "description",
                        "Why a request was refused, as RFC 9457 has it.",
                        "properties",
                        properties,
                        "required",
                        List.of("type", "title", "status", "detail", "code")));
    }

    static List<String> headersOf(Operation operation) {
        var names = new ArrayList<String>();
        if (operation.command()) {
            names.addAll(List.of("Idempotency-Key", "If-Match", "Prefer", "Occurred-At", "On-Behalf-Of", "Source"));
        } else {
            names.addAll(List.of(Headers.CONSISTENCY_TOKEN, "Accept-Language"));
        }
        names.addAll(List.of(Headers.REQUEST_ID, Trace.HEADER));
        return names;
    }

    static Map<String, Object> responseHeaders(Operation operation) {
        var names = new ArrayList<String>();
        if (operation.command()) names.addAll(List.of("ETag", Headers.CONSISTENCY_TOKEN, Headers.EVENTS_RECORDED));
        if (operation.creates()) names.add("Location");
        names.addAll(List.of(Headers.REQUEST_ID, Trace.HEADER));
        var headers = new LinkedHashMap<String, Object>();
        names.forEach(name -> headers.put(name, object("$ref", "#/components/headers/" + name)));
        return headers;
    }

    /** The problems that an operation may answer with, by status. */
    static Map<String, String> problemsOf(Operation operation, Route route) {
        var names = new LinkedHashMap<String, String>();
        names.put("400", "Malformed");
        names.put("401", "Unauthenticated");
        names.put("403", "Forbidden");
        names.put("404", "NotFound");
        names.put("406", "NotAcceptable");
        if (operation.command()) {
            names.put("409", "Conflict");
            names.put("412", "Revision");
        }
        if (route.hasBody()) {
            names.put("413", "TooLarge");
            names.put("415", "MediaType");
        }
        names.put("429", "Limit");
        names.put("500", "Internal");
        names.put("503", "Unavailable");
        names.put("504", "OutOfTime");
        return names;
    }

    private static Map<String, Object> problems() {
        return object(
                "Malformed", problem("The request breaks the contract; `violations` says where."),
                "Unauthenticated", problem("There is no valid bearer token."),
                "Forbidden", problem("The caller's roles do not allow it."),
                "NotFound", problem("There is no such record, or the caller may not see it."),
                "NotAcceptable", problem("The caller accepts no form in which there is an answer."),
                "Conflict", problem("A rule of the domain says no, or a name or number is taken."),
                "Revision", problem("The record has another revision than If-Match says."),
                "TooLarge", problem("The body is too large."),
                "MediaType", problem("The body is not application/json."),
                "Limit", problem("A limit is reached; Retry-After says when to try again."),
                "Internal", problem("Something went wrong on our side; `details.incident` names it."),
                "Unavailable", problem("A store or service is down; Retry-After says when to try again."),
                "OutOfTime", problem("There was no answer in time; whether there was an effect is open."));
    }

    private static Map<String, Object> problem(String description) {
        var schema = OpenApiSchemas.referTo(PROBLEM);
        return object(
                "description", description, "content", object("application/problem+json", object("schema", schema)));
    }

    private static Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        header(all, "Idempotency-Key", bounded(), "The same key with the same content has one effect and one answer.");
        header(all, "If-Match", text("In quotes."), "The revision the caller has seen, such as \"3\".");
        header(all, "Prefer", TEXT, "`validate-only` records nothing and tells what would be recorded.");
        header(all, "Occurred-At", object("type", "string", "format", "date-time"), "When it happened, if not now.");
        header(
                all,
                "On-Behalf-Of",
                object("type", "string", "format", "uuid"),
                "The member of the staff it is done for.");
        header(all, "Source", bounded(), "Where it comes from, such as a file and row.");
        header(all, Headers.CONSISTENCY_TOKEN, TEXT, "From a command: the answer must have seen it.");
        header(all, "Accept-Language", TEXT, "The language of texts that are made for the answer.");
        header(
                all,
                Headers.REQUEST_ID,
                TEXT,
                "The caller's name for the request; comes back and stands beside the events.");
        header(all, Trace.HEADER, TEXT, "The W3C trace context to go on with.");
        return all;
    }

    private static Map<String, Object> headers() {
        return object(
                "ETag",
                object("description", "The revision, in quotes.", "schema", TEXT),
                Headers.CONSISTENCY_TOKEN,
                object("description", "Give it to queries that must see this.", "schema", TEXT),
                Headers.EVENTS_RECORDED,
                object(
                        "description",
                        "How many events this very call recorded: 0 when the same request was answered before.",
                        "schema",
                        object("type", "integer")),
                "Location",
                object("description", "The new record.", "schema", TEXT),
                Headers.REQUEST_ID,
                object("description", "The name of the request.", "schema", TEXT),
                Trace.HEADER,
                object("description", "The W3C trace context of the call.", "schema", TEXT));
    }

    private static void header(Map<String, Object> all, String name, Map<String, Object> schema, String description) {
        all.put(
                name,
                object("name", name, "in", "header", "required", false, "description", description, "schema", schema));
    }

    private static Map<String, Object> text(String description) {
        return object("type", "string", "description", description);
    }

    private static Map<String, Object> bounded() {
        return object("type", "string", "maxLength", 200);
    }
}
