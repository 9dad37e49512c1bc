package io.throughline.platform.door;

import static io.throughline.platform.door.OpenApiSchemas.object;

import io.throughline.contracts.staff.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Describes the HTTP door as OpenAPI 3.1: the shapes of the records in the words of the .proto files. */
final class OpenApi {

    private static final Pattern FIRST_SENTENCE = Pattern.compile("^(.*?)(?:[.:](?=\\s)|\\.?$).*", Pattern.DOTALL);
    private static final Pattern REFUSALS = Pattern.compile("Refusals?: (.*)$", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\\b");

    private final Comments comments;
    private final OpenApiSchemas schemas;
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    private OpenApi(Comments comments) {
        this.comments = comments;
        this.schemas = new OpenApiSchemas(comments);
    }

    /** The description of all contracts, ready to be written as JSON. */
    static Map<String, Object> describe(String title, List<Contract> contracts, Comments comments) {
        var api = new OpenApi(comments);
        var tags = new ArrayList<Object>();
        for (var contract : contracts) {
            var service = contract.descriptor();
            tags.add(object("name", service.getName(), "description", comments.of(service)));
            for (var operation : contract.operations()) {
                operation.routes().forEach(route -> api.add(operation, route));
            }
        }
        var components = OpenApiParts.components();
        var all = new TreeMap<>(api.schemas.all());
        all.putAll(OpenApiParts.schemas());
        components.put("schemas", all);
        return object(
                "openapi",
                "3.1.1",
                "info",
                object("title", title, "version", "1", "description", OpenApiParts.ABOUT),
                "tags",
                tags,
                "security",
                List.of(Map.of("bearer", List.of())),
                "paths",
                api.paths,
                "components",
                components);
    }

    private void add(Operation operation, Route route) {
        var comment = comments.of(operation.rpc());
        var about = object(
                "operationId", operation.name(),
                "tags", List.of(operation.rpc().getService().getName()),
                "summary", FIRST_SENTENCE.matcher(comment).replaceFirst("$1"),
                "description", comment,
                "x-requires", requires(operation),
                "parameters", parameters(operation, route));
        var refusals = refusals(comment);
        if (!refusals.isEmpty()) about.put("x-refusals", refusals);
        if (route.hasBody()) about.put("requestBody", body(operation, route));
        about.put("responses", responses(operation, route));
        paths.computeIfAbsent(route.path(), unused -> new LinkedHashMap<>())
                .put(route.method().name().toLowerCase(Locale.ROOT), about);
    }

    private static Map<String, Object> requires(Operation operation) {
        var roles =
                operation.requires().roles().stream().map(Role::name).sorted().toList();
        return object("permission", operation.requires().name(), "defaultRoles", roles);
    }

    private static List<String> refusals(String comment) {
        var told = REFUSALS.matcher(comment);
        return told.find()
                ? CODE.matcher(told.group(1))
                        .results()
                        .map(r -> r.group())
                        .distinct()
                        .toList()
                : List.of();
    }

    private List<Object> parameters(Operation operation, Route route) {
        var parameters = new ArrayList<Object>();
        for (var variable : route.variables()) parameters.add(parameter("path", operation.in(), variable));
        if (!route.hasBody()) {
            operation.in().components().stream()
                    .filter(c -> !route.variables().contains(c))
                    .forEach(c -> parameters.add(parameter("query", operation.in(), c)));
        }
        OpenApiParts.headersOf(operation)
                .forEach(name -> parameters.add(object("$ref", "#/components/parameters/" + name)));
        return parameters;
    }

    private Map<String, Object> parameter(String in, RecordShape shape, Component component) {
        var schema = schemas.property(shape, component);
        schema.remove("description");
        return object(
                "name",
                component.jsonName(),
                "in",
                in,
                "required",
                in.equals("path") || OpenApiSchemas.isRequired(shape, component),
                "description",
                schemas.comment(component),
                "schema",
                schema);
    }

    private Map<String, Object> body(Operation operation, Route route) {
        var schema = schemas.describe(operation.in(), new HashSet<>(route.variables()));
        schema.put("additionalProperties", false);
        var required = schema.containsKey("required");
        return object("required", required, "content", object("application/json", object("schema", schema)));
    }

    private Map<String, Object> responses(Operation operation, Route route) {
        var type = operation.streaming() ? "text/event-stream" : "application/json";
        var content = object(type, object("schema", operation.out().schema(schemas)));
        var good = object(
                "description",
                operation.command() ? "Accepted, and durable." : "The answer.",
                "headers",
                OpenApiParts.responseHeaders(operation),
                "content",
                content);
        var responses = new LinkedHashMap<String, Object>();
        responses.put(operation.creates() ? "201" : "200", good);
        if (operation.creates()) {
            responses.put("200", object("description", "Only tried (Prefer: validate-only).", "content", content));
        }
        OpenApiParts.problemsOf(operation, route)
                .forEach((status, name) -> responses.put(status, object("$ref", "#/components/responses/" + name)));
        return responses;
    }
}
