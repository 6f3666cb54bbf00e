package io.espalier.bench.command;

import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.Limit;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an experiment's figures are to keep, and whether they do. */
final class LimitTable {
    private LimitTable() {}

    static void print(List<Limit> limits, PrintWriter out) {
        if (limits.isEmpty()) {
            return;
        }
        out.println();
        final TextTable table = new TextTable("limit", "found", "allowed", "");
        for (Limit limit : limits) {
            table.row(
                    limit.what(),
                    figure(limit.figure()),
                    (limit.isCeiling() ? "<= " : "> ") + figure(limit.bound()),
                    limit.held() ? "held" : "MISSED");
        }
        table.print(out);
    }

    static List<Map<String, Object>> json(List<Limit> limits) {
        return limits.stream().map(LimitTable::json).toList();
    }

    private static Map<String, Object> json(Limit limit) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("what", limit.what());
        object.put("found", limit.figure());
        object.put(limit.isCeiling() ? "at_most" : "above", limit.bound());
        object.put("held", limit.held());
        return object;
    }

    /** Four decimals where they say enough, else as {@link #number}. */
    private static String figure(double number) {
        final double size = Math.abs(number);
        return size == 0.0 || size >= 0.01 && size < 1000.0
                ? String.format(Locale.ROOT, "%.4f", number)
                : number(number);
    }

    /** Two digits and a power of ten; a dash for what is no number. */
    static String number(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.1e", number);
    }
}
