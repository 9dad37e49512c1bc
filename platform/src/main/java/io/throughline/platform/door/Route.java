package io.throughline.platform.door;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * One {@code google.api.http} binding: whole path segments as variables, and a body of everything else or nothing.
 *
 * @param path with variables named as in JSON
 */
record Route(HttpMethod method, String path, List<Component> variables, boolean hasBody) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern PATH = Pattern.compile("(/([a-z0-9_-]+|\\{[a-z0-9_]+}))+");

    static List<Route> of(MethodDescriptor rpc, RecordShape request, boolean command, Differences differences) {
        var rule = rpc.getOptions().getExtension(AnnotationsProto.http);
        var rules = Stream.concat(Stream.of(rule), rule.getAdditionalBindingsList().stream())
                .filter(r -> r.getPatternCase() != HttpRule.PatternCase.PATTERN_NOT_SET)
                .toList();
        if (rules.isEmpty()) differences.add(rpc.getFullName() + " has no google.api.http");
        return rules.stream()
                .map(r -> of(rpc, r, request, command, differences))
                .toList();
    }

    private static Route of(
            MethodDescriptor rpc, HttpRule rule, RecordShape request, boolean command, Differences differences) {
        var template = template(rule);
        var name = rpc.getFullName();
        if (!PATH.matcher(template).matches()) differences.add(name + ": a path cannot be '" + template + "'");
        var method = HttpMethod.valueOf(rule.getPatternCase().name().toUpperCase(Locale.ROOT));
        var hasBody = rule.getBody().equals("*");
        if (!hasBody && !rule.getBody().isEmpty()) differences.add(name + ": the body must be \"*\" or nothing");
        if (command != hasBody) differences.add(name + ": a command has the body \"*\", a query has none");
        if (!command && !method.equals(HttpMethod.GET)) differences.add(name + ": a query is asked with GET");
        if (command && method.equals(HttpMethod.GET))
            differences.add(name + ": GET changes nothing, so it cannot be a command");
        var variables = variables(name, template, request, differences);
        if (!hasBody) checkParameters(name, request, variables, differences);
        return new Route(method, Names.camel(template), variables, hasBody);
    }

    private static String template(HttpRule rule) {
        return switch (rule.getPatternCase()) {
            case GET -> rule.getGet();
            case POST -> rule.getPost();
            case PUT -> rule.getPut();
            case PATCH -> rule.getPatch();
            case DELETE -> rule.getDelete();
            default -> "";
        };
    }

    private static List<Component> variables(
            String rpc, String template, RecordShape request, Differences differences) {
        var variables = new ArrayList<Component>();
        Set<String> seen = new HashSet<>();
        for (var found : VARIABLE.matcher(template).results().toList()) {
            var variable = request.components().stream()
                    .filter(c -> c.wireName().equals(found.group(1)))
                    .filter(c -> c.shape().isParameter() && !(c.shape() instanceof ListShape))
                    .findFirst();
            if (variable.isEmpty() || !seen.add(found.group(1))) {
                differences.add(rpc + ": '" + found.group(1) + "' cannot stand in the path");
            }
            variable.ifPresent(variables::add);
        }
        return variables;
    }

    private static void checkParameters(
            String rpc, RecordShape request, List<Component> variables, Differences differences) {
        request.components().stream()
                .filter(c -> !variables.contains(c) && !c.shape().isParameter())
                .forEach(c -> differences.add(rpc + ": '" + c.wireName() + "' cannot be a query parameter"));
    }
}
