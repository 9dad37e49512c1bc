package io.throughline.platform.search;

import io.throughline.platform.document.Field;
import io.throughline.platform.document.RecordJson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings and mapping of an index, from its declaration. A text is kept in up to three forms: pairs of characters, which
 * find every part of a Chinese text; Chinese words; English stems.
 */
final class IndexSchema {

    /** The field with the id of an entry, which decides between equals in an order. */
    static final String ID = "entryId";

    private static final int LONGEST_KEYWORD = 1_000;

    private final String chinese;
    private final Set<String> analyzers;

    /**
     * For a server that has these analyzers.
     *
     * @param chinese the analyzer for Chinese words; empty to take the best there is
     */
    IndexSchema(Set<String> analyzers, Optional<String> chinese) {
        this.analyzers = analyzers;
        this.chinese = chinese.orElseGet(() -> analyzers.contains("smartcn") ? "smartcn" : "cjk");
    }

    /** The forms of a text, as endings of its path. */
    static List<String> forms() {
        return List.of("", ".words", ".stems");
    }

    String template(IndexType<?> type, String pattern) {
        ObjectNode root = RecordJson.mapper().createObjectNode();
        root.putArray("index_patterns").add(pattern);
        root.put("priority", 200);
        ObjectNode template = root.putObject("template");
        ObjectNode settings = template.putObject("settings");
        settings.put("number_of_shards", 1).put("auto_expand_replicas", "0-1").put("refresh_interval", "1s");
        settings.putObject("analysis")
                .putObject("normalizer")
                .putObject("folded")
                .put("type", "custom")
                .putArray("filter")
                .add("lowercase");
        ObjectNode mappings = template.putObject("mappings");
        mappings.put("dynamic", false);
        place(mappings, ID).put("type", "keyword");
        type.fields().forEach(field -> exact(place(mappings, field.path()), field));
        type.texts().forEach(path -> text(place(mappings, path)));
        return RecordJson.write(root);
    }

    private static void exact(ObjectNode property, Field field) {
        switch (field.kind()) {
            case TEXT, EACH -> property.put("type", "keyword").put("ignore_above", LONGEST_KEYWORD);
            case NAME ->
                property.put("type", "keyword")
                        .put("ignore_above", LONGEST_KEYWORD)
                        .put("normalizer", "folded");
            case NUMBER -> property.put("type", "double");
            case TIME -> property.put("type", "date");
            case FLAG -> property.put("type", "boolean");
        }
    }

    private void text(ObjectNode property) {
        property.put("type", "text").put("analyzer", known("cjk"));
        ObjectNode forms = property.putObject("fields");
        forms.putObject("words").put("type", "text").put("analyzer", known(chinese));
        forms.putObject("stems").put("type", "text").put("analyzer", known("english"));
    }

    private String known(String analyzer) {
        return analyzers.contains(analyzer) ? analyzer : "standard";
    }

    /** The property at a path, with the objects above it. */
    private static ObjectNode place(ObjectNode mappings, String path) {
        ObjectNode at = mappings;
        for (String part : path.split("\\.", -1))
            at = at.withObjectProperty("properties").withObjectProperty(part);
        return at;
    }

    /** The analyzers that are worth asking a server for. */
    static Set<String> wanted(Optional<String> chinese) {
        Set<String> wanted = new HashSet<>(Set.of("cjk", "smartcn", "english"));
        chinese.ifPresent(wanted::add);
        return wanted;
    }
}
