package io.espalier.adapters.report.html;

import io.espalier.adapters.report.markup.Markup;
import io.espalier.adapters.report.page.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A table whose columns of numbers stand flush right; it scrolls by itself where the screen is narrow. */
final class HtmlTable {
    /** A number, perhaps with thousands, a percent sign or an exponent; or a dash for none. */
    private static final Pattern NUMERIC = Pattern.compile("[-+−]?\\d[\\d., \u202f]*([eE][-+]?\\d+)?\\s?%?|[-–—]|");

    private final Table table;
    private final Markup out;
    private final List<Boolean> isNumeric;

    private HtmlTable(Table table, Markup out) {
        this.table = table;
        this.out = out;
        this.isNumeric = IntStream.range(0, table.header().size())
                .mapToObj(column -> table.rows().stream()
                        .allMatch(row -> NUMERIC.matcher(row.get(column)).matches()))
                .toList();
    }

    static void write(Table table, Markup out) {
        new HtmlTable(table, out).write();
    }

    private void write() {
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", table.caption());
        out.open("table").leaf("caption", table.caption()).open("thead").open("tr");
        for (int column = 0; column < table.header().size(); column++) {
            out.leaf("th", table.header().get(column), "scope", "col", "class", style(column));
        }
        out.close().close().line().open("tbody").line();
        table.rows().forEach(this::writeRow);
        out.close().close();
        table.notes().forEach(note -> out.leaf("p", note, "class", "note"));
        out.close().line();
    }

    private void writeRow(List<String> row) {
        out.open("tr").leaf("th", row.get(0), "scope", "row", "class", style(0));
        for (int column = 1; column < row.size(); column++) {
            out.leaf("td", row.get(column), "class", style(column));
        }
        out.close().line();
    }

    private String style(int column) {
        return isNumeric.get(column) ? "number" : "words";
    }
}
