package io.espalier.adapters.report.html;

import io.espalier.adapters.report.style.Colour;
import io.espalier.adapters.report.style.LineStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Style sheets: the house's colours as variables, the styles of lines, the rules of chart.css and, for a page, of report.css. */
final class StyleSheet {
    private static final String CHART_RULES = "chart.css";
    private static final String PAGE_RULES = "report.css";

    private StyleSheet() {}

    /** Of a page. */
    static String text() {
        return ofCharts() + rules(PAGE_RULES);
    }

    /** Of a chart that stands alone. */
    static String ofCharts() {
        return "\n:root{" + variables(Colour::light) + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root{" + variables(Colour::dark) + "}}\n"
                + line("truth", LineStyle.TRUTH)
                + lines()
                + rules(CHART_RULES);
    }

    private static String variables(Function<Colour, String> shade) {
        return Arrays.stream(Colour.values())
                .map(colour -> "--" + colour.css() + ":" + shade.apply(colour))
                .collect(Collectors.joining(";"));
    }

    private static String lines() {
        return IntStream.range(0, LineStyle.IN_ORDER.size())
                .mapToObj(i -> line("line" + i, LineStyle.IN_ORDER.get(i)))
                .collect(Collectors.joining());
    }

    private static String line(String name, LineStyle style) {
        final String dashes = style.dashes().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return "." + name + "{--stroke:var(--" + style.colour().css() + ")"
                + (dashes.isEmpty() ? "" : ";stroke-dasharray:" + dashes) + "}\n"
                + ".key." + name + "{background:" + gradient(style.dashes()) + "}\n";
    }

    /** The dashes of a line as a background, for its key in a legend. */
    private static String gradient(List<Integer> dashes) {
        if (dashes.isEmpty()) {
            return "var(--stroke)";
        }
        final StringBuilder stops = new StringBuilder("repeating-linear-gradient(90deg");
        int at = 0;
        for (int i = 0; i < dashes.size(); i++) {
            final int end = at + dashes.get(i);
            final String ink = i % 2 == 0 ? "var(--stroke)" : "transparent";
            stops.append(',')
                    .append(ink)
                    .append(' ')
                    .append(at)
                    .append("px ")
                    .append(end)
                    .append("px");
            at = end;
        }
        return stops.append(')').toString();
    }

    private static String rules(String name) {
        try (InputStream rules = StyleSheet.class.getResourceAsStream(name)) {
            return new String(rules.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet must be readable from this jar: name=" + name, e);
        }
    }
}
