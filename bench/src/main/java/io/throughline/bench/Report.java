package io.throughline.bench;

import io.throughline.platform.message.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures, as a table for people and as JSON for programs. */
final class Report {

    private final List<Figure> figures = new ArrayList<>();

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** The ratio of the first figure stands on top as well, for whoever asks for one number. */
    String json() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("processors", Runtime.getRuntime().availableProcessors());
        figures.stream().map(Figure::ratio).filter(r -> r != null).findFirst().ifPresent(r -> content.put("ratio", r));
        content.put("figures", figures);
        return Json.stored().writerWithDefaultPrettyPrinter().writeValueAsString(content);
    }

    void table(PrintWriter out) {
        String form = "%-4s %-62s %12s %12s %12s %7s %7s %9s %9s  %s%n";
        out.printf(form, "", "", "median", "worst", "raw", "ratio", "worst", "cpu µs", "raw µs", "goal");
        for (Figure f : figures) {
            out.printf(
                    form,
                    f.id(),
                    f.what() + (f.unit().isEmpty() ? "" : " [" + f.unit() + "]"),
                    number(f.median()),
                    number(f.worst()),
                    number(f.raw()),
                    number(f.ratio()),
                    number(f.worstRatio()),
                    number(f.cpuMicros()),
                    number(f.rawCpuMicros()),
                    f.goal() == null ? "" : f.goal());
        }
        out.flush();
    }

    private static String number(@Nullable Double value) {
        if (value == null) return "";
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.0f", value);
    }
}
