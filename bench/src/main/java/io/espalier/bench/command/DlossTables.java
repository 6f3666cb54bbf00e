package io.espalier.bench.command;

import io.espalier.bench.experiment.dloss.BenchmarkData;
import io.espalier.bench.experiment.dloss.BenchmarkSet;
import io.espalier.bench.experiment.dloss.Comparisons;
import io.espalier.bench.experiment.dloss.DlossLimits;
import io.espalier.bench.experiment.dloss.DlossResult;
import io.espalier.bench.experiment.dloss.Method;
import io.espalier.bench.experiment.dloss.PaperTable;
import io.espalier.bench.experiment.dloss.PaperTests;
import io.espalier.bench.experiment.dloss.Protocol;
import io.espalier.bench.experiment.significance.PairedTests;
import io.espalier.bench.experiment.significance.Ranks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The paper's five tables, ours beside theirs, as rows of text. */
record DlossTables(DlossResult result) {
    static final List<String> SET_HEADS = List.of("set", "kind", "inputs", "rows", "from");
    static final List<String> TEST_HEADS = List.of(
            "folds", "against", "method", "protocol", "pairs", "median of difference", "Wilcoxon", "Shapiro-Wilk", "t");
    static final List<String> PRICE_HEADS = List.of("prices", "noise", "method", "MSE / variance", "to STD", "limit");

    private static final PaperTable PAPER = PaperTable.read();
    /** Those of either protocol's five. */
    private static final List<Method> RANKED =
            Stream.concat(Method.PAPERS.stream(), Stream.of(Method.RESTARTS)).toList();

    static final List<String> RANK_HEADS = line(RANKED, "", "protocol", Method::label);

    List<String> errorHeads() {
        return line("set", "protocol", Method::label);
    }

    List<String> ratioHeads() {
        return line("error to that of", "protocol", Method::label);
    }

    /** Table I. */
    List<List<String>> sets() {
        return result.data().stream().map(DlossTables::set).toList();
    }

    private static List<String> set(BenchmarkData data) {
        return List.of(
                data.set().label(),
                data.set().isReal() ? "real" : "generated",
                Integer.toString(data.rows().inputs()),
                Integer.toString(data.rows().size()),
                data.set().origin());
    }

    /** Table V: mean and deviation over folds; the paper's line first. */
    List<List<String>> errors() {
        final List<List<String>> rows = new ArrayList<>();
        for (BenchmarkSet set : result.plan().sets()) {
            rows.add(line(
                    set.label(),
                    "printed",
                    method -> Method.PAPERS.contains(method)
                            ? number(PAPER.cell(set, method).mse())
                            : "-"));
            for (Protocol protocol : result.plan().protocols()) {
                rows.add(line(
                        set.label(),
                        protocol.label(),
                        method -> number(result.mean(set, protocol, method)) + " ±"
                                + digits("%.1g", result.deviation(set, protocol, method))));
            }
        }
        return rows;
    }

    private interface Cell {
        String of(Method method);
    }

    private List<String> line(String first, String second, Cell cell) {
        return line(result.plan().methods(), first, second, cell);
    }

    private static List<String> line(List<Method> methods, String first, String second, Cell cell) {
        return Stream.concat(Stream.of(first, second), methods.stream().map(cell::of))
                .toList();
    }

    /** Tables II and III: ranks of each protocol's five, and what they amount to. */
    List<List<String>> ranks() {
        final List<List<String>> rows = new ArrayList<>();
        addRanks("printed", Method.PAPERS, PAPER.ranks(), List.of(BenchmarkSet.values()), rows);
        for (Protocol protocol : result.plan().protocols()) {
            final List<Method> five = protocol.five();
            final Ranks ranks = new Comparisons(result, protocol).ranks(five);
            addRanks(protocol.label(), five, ranks, result.plan().sets(), rows);
        }
        return rows;
    }

    private static void addRanks(
            String protocol, List<Method> five, Ranks ranks, List<BenchmarkSet> sets, List<List<String>> rows) {
        for (int s = 0; s < sets.size(); s++) {
            final double[] own = ranks.each()[s];
            rows.add(rank(sets.get(s).label(), protocol, five, way -> plain(own[way])));
        }
        rows.add(rank("average rank", protocol, five, way -> two(ranks.average(way))));
        rows.add(rank("mean reciprocal rank", protocol, five, way -> two(ranks.meanReciprocal(way))));
        final int nearest = five.indexOf(Method.NEAREST);
        rows.add(rank(
                "Wilcoxon, DL_NN before it",
                protocol,
                five,
                way -> way == nearest ? "-" : number(ranks.beats(nearest, way))));
    }

    private interface Way {
        String at(int way);
    }

    private static List<String> rank(String first, String protocol, List<Method> five, Way way) {
        return line(RANKED, first, protocol, method -> {
            final int index = five.indexOf(method);
            return index < 0 ? "-" : way.at(index);
        });
    }

    /** What each method is worth over all sets of a kind, to the protocol's baseline. */
    List<List<String>> ratios() {
        final List<List<String>> rows = new ArrayList<>();
        for (Protocol protocol : result.plan().protocols()) {
            final Comparisons comparisons = new Comparisons(result, protocol);
            for (boolean real : new boolean[] {true, false}) {
                if (comparisons.has(real)) {
                    rows.add(line(
                            (real ? "real, " : "generated, ")
                                    + protocol.baseline().label(),
                            protocol.label(),
                            method -> digits("%.3f", comparisons.ratio(real, method))));
                }
            }
        }
        return rows;
    }

    /**
     * Table IV, what is against STD in the paper against the protocol's baseline; then the pairs that the paper did not try, against the
     * baseline too.
     */
    List<List<String>> tests() {
        final List<List<String>> rows = new ArrayList<>();
        for (PaperTests line : PaperTests.read()) {
            if (has(line.real())) {
                rows.add(test(line.real(), line.against(), line.method(), "printed", line.tests()));
                addTests(line.real(), line.against(), line.method(), rows);
            }
        }
        for (boolean real : new boolean[] {true, false}) {
            result.plan().methods().stream()
                    .filter(method -> has(real) && !RANKED.contains(method))
                    .forEach(method -> addTests(real, Method.STD, method, rows));
        }
        return rows;
    }

    private boolean has(boolean real) {
        return new Comparisons(result, Protocol.PAPER).has(real);
    }

    private void addTests(boolean real, Method paperAgainst, Method method, List<List<String>> rows) {
        for (Protocol protocol : result.plan().protocols()) {
            final Method against = paperAgainst == Method.STD ? protocol.baseline() : paperAgainst;
            final PairedTests tests = new Comparisons(result, protocol).tests(real, against, method);
            rows.add(test(real, against, method, protocol.label(), tests));
        }
    }

    private static List<String> test(boolean real, Method against, Method method, String protocol, PairedTests tests) {
        return List.of(
                real ? "real" : "generated",
                against.label(),
                method.label(),
                protocol,
                Integer.toString(tests.pairs()),
                number(tests.median()),
                number(tests.wilcoxon()),
                number(tests.shapiro()),
                number(tests.t()));
    }

    /** Prices of the black box, and what is asked of each. */
    List<List<String>> prices() {
        return result.blackBox().stream()
                .map(row -> List.of(
                        Integer.toString(row.rows()),
                        plain(row.noise()),
                        row.method().label(),
                        number(row.error()),
                        two(row.ratio()),
                        DlossLimits.ceiling(row)
                                .map(bound -> "<= " + two(bound))
                                .orElse("no limit")))
                .toList();
    }

    static String number(double value) {
        return digits("%.3g", value);
    }

    private static String two(double value) {
        return digits("%.2f", value);
    }

    /** A dash for what is no number, a word for what a training that diverged has. */
    private static String digits(String format, double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        return Double.isInfinite(value) ? "diverged" : String.format(Locale.ROOT, format, value);
    }

    /** Whole numbers without a point. */
    private static String plain(double value) {
        return value == Math.rint(value) ? Integer.toString((int) value) : Double.toString(value);
    }
}
