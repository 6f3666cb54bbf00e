package io.espalier.adapters.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table for people: the first column left, all others right, as wide as their longest cell. */
public final class TextTable {
    private final List<String[]> rows = new ArrayList<>();

    /** A table with these column heads. */
    public TextTable(String... heads) {
        rows.add(heads);
    }

    /** Prints rows of text under their heads. */
    public static void print(List<String> heads, List<List<String>> rows, PrintWriter out) {
        TextTable table = new TextTable(heads.toArray(String[]::new));
        rows.forEach(row -> table.row(row.toArray()));
        table.print(out);
    }

    /** Adds a row; numbers are shown with ten significant digits, what is undefined as a dash. */
    public TextTable row(Object... cells) {
        rows.add(Arrays.stream(cells).map(TextTable::text).toArray(String[]::new));
        return this;
    }

    /** A number for people: ten significant digits, a dash for NaN. */
    public static String text(Object cell) {
        if (cell == null) {
            return "-";
        }
        if (cell instanceof Double number) {
            return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.10g", number);
        }
        return cell.toString();
    }

    /** A share as per cent without trailing zeros: 0.999 is 99.9. */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                widths[j] = Math.max(widths[j], row[j].length());
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
        out.flush();
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int j = 0; j < row.length; j++) {
            String space = " ".repeat(widths[j] - row[j].length());
            line.append(j == 0 ? row[j] + space : "  " + space + row[j]);
        }
        return line.toString().stripTrailing();
    }
}
