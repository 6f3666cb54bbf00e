package io.espalier.bench.command;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.report.Attachment;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.html.SvgDocument;
import io.espalier.adapters.report.page.Block;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.bench.experiment.dloss.BenchmarkSet;
import io.espalier.bench.experiment.dloss.Candidate.Kind;
import io.espalier.bench.experiment.dloss.Comparisons;
import io.espalier.bench.experiment.dloss.DlossResult;
import io.espalier.bench.experiment.dloss.Method;
import io.espalier.bench.experiment.dloss.PaperTable;
import io.espalier.bench.experiment.dloss.Protocol;
import io.espalier.surrogate.artefact.Fingerprint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables and figures of a run; each figure beside the page too. */
record DlossPage(DlossResult result, double seconds) {

    void write(Path folder, PrintWriter err) {
        final Page page = page();
        final List<Attachment> pictures = page.figures()
                .map(figure -> new Attachment(figure.name() + ".svg", SvgDocument.of(figure.chart())))
                .toList();
        ReportOutput.write(page, pictures, folder, err);
    }

    Page page() {
        final DlossTables tables = new DlossTables(result);
        final List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Errors",
                "Mean square error of the standardised target, mean and deviation over five folds; the printed line first.",
                table("Table I", DlossTables.SET_HEADS, tables.sets()),
                table("Table V", tables.errorHeads(), tables.errors()),
                Figures.of(errorFigures())));
        sections.add(Section.of(
                "What it amounts to",
                "Geometric means over sets, ranks of five methods, tests over all folds of a kind. Under the honest protocol the"
                        + " baseline is STD restarts, which has as many tries as the others.",
                table("Error to the baseline", tables.ratioHeads(), tables.ratios()),
                table("Tables II and III", DlossTables.RANK_HEADS, tables.ranks()),
                table("Table IV", DlossTables.TEST_HEADS, tables.tests())));
        sections.add(Section.of(
                "By the weight of the loss",
                "The paper's weights end at 0.001. Each point chooses among the rates alone, as STD does.",
                Figures.of(result.plan().protocols().stream()
                        .flatMap(protocol -> Stream.of(true, false).flatMap(real -> byWeight(protocol, real).stream()))
                        .toArray(Figure[]::new))));
        sections.add(Section.of(
                "Prices of a black box",
                "Learnt without derivatives, by pairs, and with true derivatives; geometric mean over seeds. Weights are chosen"
                        + " on other rows than those that score; of noisy prices only the chosen weight has a limit.",
                table("Prices", DlossTables.PRICE_HEADS, tables.prices())));
        return new Page(
                "DLoss: slopes taken from the data",
                String.format(
                        Locale.ROOT,
                        "%d trainings of the paper's network in %.0f s; its own protocol, and one in which other rows score"
                                + " than choose.",
                        result.trials().size(),
                        seconds),
                provenance(),
                sections);
    }

    private static Block table(String caption, List<String> heads, List<List<String>> rows) {
        return new Table(caption, heads, rows, List.of());
    }

    private Provenance provenance() {
        return new Provenance(
                result.plan().seed(),
                Fingerprint.of(result.plan().toString()),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }

    private Figure[] errorFigures() {
        final PaperTable paper = PaperTable.read();
        final Optional<Figure> printed =
                bySet("printed", "Printed", Protocol.PAPER, (set, method) -> paper.cell(set, method)
                        .mse());
        return Stream.concat(
                        printed.stream(),
                        result.plan().protocols().stream()
                                .flatMap(protocol -> bySet(
                                        protocol.name().toLowerCase(Locale.ROOT),
                                        "Ours, " + protocol.label() + " protocol",
                                        protocol,
                                        (set, method) -> result.mean(set, protocol, method))
                                        .stream()))
                .toArray(Figure[]::new);
    }

    private Optional<Figure> bySet(
            String name, String title, Protocol protocol, ToDoubleBiFunction<BenchmarkSet, Method> error) {
        final List<BenchmarkSet> sets = result.plan().sets();
        final Method baseline = protocol.baseline();
        final double[] numbers =
                IntStream.rangeClosed(1, sets.size()).mapToDouble(i -> i).toArray();
        final List<Curve> curves = protocol.five().stream()
                .filter(method -> method != baseline)
                .flatMap(method -> finite(
                        method.label(),
                        numbers,
                        sets.stream()
                                .mapToDouble(
                                        set -> error.applyAsDouble(set, method) / error.applyAsDouble(set, baseline))
                                .toArray())
                        .stream())
                .toList();
        return figure(
                "errors-" + name,
                title,
                Axis.linear("set, by its row in Table I", ""),
                Axis.log("error to that of " + baseline.label(), ""),
                curves);
    }

    /** A curve without the points at which a training diverged. */
    private static Optional<Curve> finite(String label, double[] x, double[] y) {
        final int[] kept = IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(y[i]) && y[i] > 0.0)
                .toArray();
        return kept.length == 0
                ? Optional.empty()
                : Optional.of(Curve.of(
                        label,
                        IntStream.of(kept).mapToDouble(i -> x[i]).toArray(),
                        IntStream.of(kept).mapToDouble(i -> y[i]).toArray()));
    }

    private static Optional<Figure> figure(String name, String title, Axis x, Axis y, List<Curve> curves) {
        return curves.isEmpty() ? Optional.empty() : Optional.of(new Figure(name, new Lines(title, x, y, curves)));
    }

    private Optional<Figure> byWeight(Protocol protocol, boolean real) {
        final Comparisons comparisons = new Comparisons(result, protocol);
        final double[] weights = result.plan().grid().pairWeights().stream()
                .mapToDouble(w -> w)
                .sorted()
                .toArray();
        final List<Curve> curves = new ArrayList<>();
        for (Kind kind : List.of(Kind.NEAREST, Kind.RANDOM)) {
            for (int l : result.plan().grid().partners()) {
                finite(
                                (kind == Kind.NEAREST ? "nearest" : "random") + ", l=" + l,
                                weights,
                                DoubleStream.of(weights)
                                        .map(weight -> comparisons.ratio(real, kind, l, weight))
                                        .toArray())
                        .ifPresent(curves::add);
            }
        }
        final String sets = real ? "real" : "generated";
        return figure(
                "weights-" + protocol.name().toLowerCase(Locale.ROOT) + "-" + sets,
                "Error by the weight of DLoss, " + sets + " sets, " + protocol.label() + " protocol",
                Axis.log("weight", ""),
                Axis.linear("error to STD's", ""),
                curves);
    }
}
