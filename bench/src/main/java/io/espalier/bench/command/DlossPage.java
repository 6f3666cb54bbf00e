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
import java.util.function.ToDoubleBiFunction;
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
                table("Table V", DlossTables.ERROR_HEADS, tables.errors()),
                Figures.of(errorFigures())));
        sections.add(Section.of(
                "What it amounts to",
                "Geometric means over sets, ranks of the paper's five methods, tests over all folds of a kind.",
                table("Error to STD's", DlossTables.RATIO_HEADS, tables.ratios()),
                table("Tables II and III", DlossTables.RANK_HEADS, tables.ranks()),
                table("Table IV", DlossTables.TEST_HEADS, tables.tests())));
        sections.add(Section.of(
                "By the weight of the loss",
                "The paper's weights end at 0.001. Each point chooses among the rates alone.",
                Figures.of(
                        result.plan().protocols().stream().map(this::byWeight).toArray(Figure[]::new))));
        sections.add(Section.of(
                "Prices of a black box",
                "Learnt without derivatives, by pairs, and with true derivatives; geometric mean over seeds.",
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
        final Figure printed = bySet(
                "printed", "Printed", (set, method) -> paper.cell(set, method).mse());
        return Stream.concat(
                        Stream.of(printed),
                        result.plan().protocols().stream()
                                .map(protocol -> bySet(
                                        protocol.name().toLowerCase(Locale.ROOT),
                                        "Ours, " + protocol.label() + " protocol",
                                        (set, method) -> result.mean(set, protocol, method))))
                .toArray(Figure[]::new);
    }

    private Figure bySet(String name, String title, ToDoubleBiFunction<BenchmarkSet, Method> error) {
        final List<BenchmarkSet> sets = result.plan().sets();
        final double[] numbers =
                IntStream.rangeClosed(1, sets.size()).mapToDouble(i -> i).toArray();
        final List<Curve> curves = Method.PAPERS.stream()
                .filter(method -> method != Method.STD)
                .map(method -> Curve.of(
                        method.label(),
                        numbers,
                        sets.stream()
                                .mapToDouble(
                                        set -> error.applyAsDouble(set, method) / error.applyAsDouble(set, Method.STD))
                                .toArray()))
                .toList();
        return new Figure(
                "errors-" + name,
                new Lines(
                        title, Axis.linear("set, by its row in Table I", ""), Axis.log("error to STD's", ""), curves));
    }

    private Figure byWeight(Protocol protocol) {
        final Comparisons comparisons = new Comparisons(result, protocol);
        final double[] weights = Stream.concat(
                        result.plan().grid().weights().stream(), result.plan().grid().larger().stream())
                .mapToDouble(w -> w)
                .sorted()
                .toArray();
        final List<Curve> curves = new ArrayList<>();
        for (boolean real : new boolean[] {true, false}) {
            for (Kind kind : List.of(Kind.NEAREST, Kind.RANDOM)) {
                if (comparisons.has(real)) {
                    curves.add(Curve.of(
                            (real ? "real, " : "generated, ") + (kind == Kind.NEAREST ? "nearest" : "random"),
                            weights,
                            IntStream.range(0, weights.length)
                                    .mapToDouble(i -> comparisons.ratio(real, kind, weights[i]))
                                    .toArray()));
                }
            }
        }
        return new Figure(
                "weights-" + protocol.name().toLowerCase(Locale.ROOT),
                new Lines(
                        "Error by the weight of DLoss, " + protocol.label() + " protocol",
                        Axis.log("weight", ""),
                        Axis.linear("error to STD's", ""),
                        curves));
    }
}
