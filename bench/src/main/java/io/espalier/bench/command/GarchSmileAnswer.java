package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.bench.experiment.Limit;
import io.espalier.bench.experiment.garchsmile.EvaluationTime;
import io.espalier.bench.experiment.garchsmile.GarchSmile;
import io.espalier.bench.experiment.garchsmile.GarchSmilePlan;
import io.espalier.bench.experiment.garchsmile.SmileDynamics;
import io.espalier.bench.experiment.garchsmile.SmileLimits;
import io.espalier.bench.experiment.garchsmile.SmileNoise;
import io.espalier.bench.experiment.garchsmile.SmileQuantity;
import io.espalier.bench.experiment.garchsmile.SmileReport;
import io.espalier.bench.experiment.garchsmile.SmileRow;
import io.espalier.bench.experiment.garchsmile.SmileTrial;
import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Errors, arbitrage and times of contenders for a GARCH smile, beside their limits. */
record GarchSmileAnswer(GarchSmilePlan plan, SmileReport report) implements Answer {
    private static final double BASIS_POINTS = 1e4;
    private static final List<SmileQuantity> QUANTITIES = Arrays.stream(SmileQuantity.values())
            .filter(quantity -> quantity != SmileQuantity.VALUE)
            .toList();

    private List<Limit> limits() {
        final List<Limit> limits = new ArrayList<>();
        report.rows().forEach(row -> limits.addAll(SmileLimits.of(row)));
        for (EvaluationTime time : report.times()) {
            report.times().stream()
                    .filter(pass -> pass.name().equals(time.name() + GarchSmile.BARE))
                    .forEach(pass -> limits.add(SmileLimits.speed(time, pass)));
        }
        return limits;
    }

    @Override
    public Map<String, Object> json() {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("experiment", "garch-smile");
        object.put("machine", MachineReport.describe());
        object.put("seed", plan.seed());
        object.put("runs", plan.runs());
        object.put("points", plan.points());
        object.put("pairs", plan.pairs());
        object.put("threads", plan.threads());
        object.put("rows", report.rows().stream().map(GarchSmileAnswer::json).toList());
        object.put(
                "references",
                report.noises().stream().map(GarchSmileAnswer::json).toList());
        object.put("times", report.times().stream().map(GarchSmileAnswer::json).toList());
        object.put("limits", LimitTable.json(limits()));
        return object;
    }

    private static Map<String, Object> json(SmileRow row) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("dynamics", row.dynamics().label());
        object.put("name", row.name());
        object.put("fits", row.trials().stream().map(GarchSmileAnswer::json).toList());
        return object;
    }

    private static Map<String, Object> json(SmileTrial trial) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("seed", trial.seed());
        object.put("seconds", trial.seconds());
        object.put("rms_bp", finite(BASIS_POINTS * trial.errors().rms()));
        object.put("largest_bp", finite(BASIS_POINTS * trial.errors().largest()));
        object.put("largest_seen_bp", finite(BASIS_POINTS * trial.errors().largestSeen()));
        object.put("gain", finite(trial.errors().gain()));
        object.put("misfit", json(trial.errors().misfit()));
        object.put("learnt_misfit", json(trial.errors().learntMisfit()));
        object.put("butterfly_bp", finite(BASIS_POINTS * trial.breaches().butterfly()));
        object.put("calendar_bp", finite(BASIS_POINTS * trial.breaches().calendar()));
        return object;
    }

    private static Map<String, Object> json(SmileNoise noise) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("dynamics", noise.dynamics().label());
        object.put("seed", noise.seed());
        object.put("seconds", noise.seconds());
        object.put("standard_error", json(noise.noise()));
        return object;
    }

    private static Map<String, Object> json(EvaluationTime time) {
        final Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", time.name());
        object.put("nanos", time.nanos().median());
        object.put("nanos_least", time.nanos().least());
        object.put("nanos_largest", time.nanos().largest());
        return object;
    }

    private static Map<String, Object> json(Map<SmileQuantity, Double> figures) {
        final Map<String, Object> object = new LinkedHashMap<>();
        figures.forEach((quantity, figure) -> object.put(quantity.label(), finite(figure)));
        return object;
    }

    private static Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        MachineLines.print(out);
        out.printf(
                Locale.ROOT,
                "%nMedians of %d fits from seed %d, each at %d points times 13 strikes from -3 to 3 deviations, against %d antithetic"
                        + " pairs, whose variance is subtracted; prices in bp of the deviation of S_T; allowed (aimed at)%n",
                plan.runs(),
                plan.seed(),
                plan.points(),
                plan.pairs());
        for (SmileDynamics dynamics : SmileDynamics.values()) {
            if (plan.dynamics().contains(dynamics)) {
                print(dynamics, out);
            }
        }
        printTimes(out);
        LimitTable.print(limits(), out);
    }

    private void print(SmileDynamics dynamics, PrintWriter out) {
        final List<SmileRow> rows =
                report.rows().stream().filter(row -> row.dynamics() == dynamics).toList();
        out.printf(Locale.ROOT, "%n%s: prices%n%n", dynamics.label());
        final TextTable prices =
                new TextTable("", "rms", "largest", "times better", "of what is learnt", "butterfly", "calendar", "s");
        rows.forEach(row -> prices.row(prices(row)));
        prices.row("allowed", both(dynamics, SmileLimits::rms), both(dynamics, SmileLimits::largest));
        prices.row("reference, standard error", bp(noise(dynamics, SmileQuantity.VALUE)));
        prices.print(out);
        out.printf(
                Locale.ROOT,
                "%n%s: 1 - R2 of Greeks, and of their differences to matched variance%n%n",
                dynamics.label());
        final TextTable greeks = table();
        rows.forEach(row -> greeks.row(greeks(row.name(), row::misfit)));
        rows.forEach(row -> greeks.row(greeks(row.name() + ", learnt", row::learntMisfit)));
        greeks.row(greeks("allowed", quantity -> of(SmileLimits.of(dynamics), quantity)));
        greeks.row(greeks("aimed at", quantity -> of(SmileLimits.aimOf(dynamics), quantity)));
        greeks.row(greeks("reference, standard error", quantity -> noise(dynamics, quantity)));
        greeks.print(out);
    }

    private static TextTable table() {
        return new TextTable(Stream.concat(Stream.of(""), QUANTITIES.stream().map(SmileQuantity::label))
                .toArray(String[]::new));
    }

    private static Object[] greeks(String name, ToDoubleFunction<SmileQuantity> figure) {
        return Stream.concat(
                        Stream.of(name),
                        QUANTITIES.stream().map(quantity -> LimitTable.number(figure.applyAsDouble(quantity))))
                .toArray();
    }

    private static Object[] prices(SmileRow row) {
        return new Object[] {
            row.name(),
            bp(row.median(trial -> trial.errors().rms())),
            bp(row.median(trial -> trial.errors().largest())),
            fixed(row.median(trial -> trial.errors().gain())),
            LimitTable.number(row.learntMisfit(SmileQuantity.VALUE)),
            bp(row.median(trial -> trial.breaches().butterfly())),
            bp(row.median(trial -> trial.breaches().calendar())),
            fixed(row.median(SmileTrial::seconds))
        };
    }

    private static String both(SmileDynamics dynamics, ToDoubleFunction<SmileLimits> of) {
        return bp(of.applyAsDouble(SmileLimits.of(dynamics))) + " (" + bp(of.applyAsDouble(SmileLimits.aimOf(dynamics)))
                + ")";
    }

    private static double of(SmileLimits limits, SmileQuantity quantity) {
        return limits.misfit().getOrDefault(quantity, Double.NaN);
    }

    /** Of the first run: others differ by their points only. */
    private double noise(SmileDynamics dynamics, SmileQuantity quantity) {
        return report.noises().stream()
                .filter(noise -> noise.dynamics() == dynamics)
                .findFirst()
                .orElseThrow()
                .noise()
                .get(quantity);
    }

    private void printTimes(PrintWriter out) {
        if (report.times().isEmpty()) {
            return;
        }
        out.printf("%nns per evaluation with all Greeks, one thread, rounds in turns%n%n");
        final TextTable table = new TextTable("", "median", "least", "largest");
        report.times()
                .forEach(time -> table.row(
                        time.name(),
                        fixed(time.nanos().median()),
                        fixed(time.nanos().least()),
                        fixed(time.nanos().largest())));
        table.print(out);
    }

    private static String bp(double deviations) {
        return fixed(BASIS_POINTS * deviations);
    }

    private static String fixed(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.2f", number) : "-";
    }
}
