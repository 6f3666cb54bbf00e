package io.espalier.bench.command;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.report.ReportOutput;
import io.espalier.adapters.report.Attachment;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.html.SvgDocument;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.bench.experiment.gan.DigitRun;
import io.espalier.bench.experiment.gan.DigitSheet;
import io.espalier.bench.experiment.gan.DigitTable;
import io.espalier.bench.experiment.gan.GanResults;
import io.espalier.bench.experiment.gan.GanVariant;
import io.espalier.bench.experiment.gan.GradientGanExperiment;
import io.espalier.bench.experiment.gan.ReturnRun;
import io.espalier.bench.experiment.gan.ReturnTable;
import io.espalier.surrogate.artefact.Fingerprint;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables and figures of a run; the drawn digits go beside the page as digits.svg. */
record GradientGanPage(GanResults results, double seconds) {
    /** Points of a curve over the training: as many equal stretches of steps, a mean each. */
    private static final int STRETCHES = 30;

    void write(Path folder, PrintWriter err) {
        final Page page = page();
        final List<Attachment> files = Stream.concat(
                        Stream.of(new Attachment("digits.svg", DigitSheet.svg(results.digits()))),
                        page.figures()
                                .map(figure -> new Attachment(figure.name() + ".svg", SvgDocument.of(figure.chart()))))
                .toList();
        ReportOutput.write(page, files, folder, err);
    }

    Page page() {
        return new Page(
                "Gradient-trained GAN: digits and index returns",
                "Algorithm 1 of the gradient-information paper and two sound variants beside it, on the same batches from the"
                        + " same first weights; what they draw is held against data that no training saw.",
                provenance(),
                List.of(
                        Section.of(
                                "Digits",
                                GradientGanTables.digitLead(results),
                                new Table(
                                        "Digits",
                                        GradientGanTables.DIGIT_HEADS,
                                        GradientGanTables.digits(results),
                                        List.of("Images of the first seed: digits.svg beside this page.")),
                                Figures.of(
                                        new Figure("accuracy-change", accuracyChanges()),
                                        new Figure("divergence", divergences()))),
                        Section.of(
                                "Returns before the gate",
                                GradientGanTables.returnLead(results),
                                new Table(
                                        "Generators",
                                        GradientGanTables.RETURN_HEADS,
                                        GradientGanTables.returns(results),
                                        List.of()),
                                new Table(
                                        "Refusals",
                                        GradientGanTables.REFUSAL_HEADS,
                                        GradientGanTables.refusals(results),
                                        List.of()),
                                Figures.of(new Figure("losses", losses())))));
    }

    private Provenance provenance() {
        return new Provenance(
                results.plan().seed(),
                Fingerprint.of(results.plan().digitVariants() + " "
                        + results.plan().digitSteps() + " " + results.plan().digitSeeds() + " "
                        + results.plan().returnVariants() + " " + results.plan().returnSteps() + " "
                        + results.plan().returnSeeds() + " "
                        + results.plan().source()),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }

    /** The paper's figure 3, mean over seeds and over stretches of steps. */
    private Lines accuracyChanges() {
        final DigitTable table = results.digits();
        final List<Curve> curves = new ArrayList<>();
        for (GanVariant variant : table.variants()) {
            final List<double[]> changes =
                    table.of(variant).stream().map(DigitRun::accuracyChanges).toList();
            final int points = Math.min(STRETCHES, changes.get(0).length);
            curves.add(Curve.of(variant.label(), ends(points), stretches(changes, points)));
        }
        return new Lines(
                "Change of the discriminator's accuracy by a step of the generator",
                Axis.linear("step", ""),
                Axis.linear("change of accuracy", ""),
                curves);
    }

    private double[] ends(int points) {
        return IntStream.rangeClosed(1, points)
                .mapToDouble(p -> (double) p * results.plan().digitSteps() / points)
                .toArray();
    }

    private static double[] stretches(List<double[]> changes, int points) {
        final double[] means = new double[points];
        final int length = changes.get(0).length;
        for (int p = 0; p < points; p++) {
            final int from = p * length / points;
            final int to = (p + 1) * length / points;
            means[p] = changes.stream()
                    .flatMapToDouble(one -> IntStream.range(from, to).mapToDouble(i -> one[i]))
                    .average()
                    .orElseThrow();
        }
        return means;
    }

    private Lines divergences() {
        final DigitTable table = results.digits();
        final List<Curve> curves = new ArrayList<>();
        for (GanVariant variant : table.variants()) {
            final double[] sorted = table.of(variant).stream()
                    .mapToDouble(run -> run.score().divergence())
                    .sorted()
                    .toArray();
            curves.add(Curve.of(variant.label(), ranks(sorted.length), sorted));
        }
        return new Lines(
                "kNN-KL of digits, every seed",
                Axis.linear("seeds in order of the divergence", ""),
                Axis.linear("kNN-KL", "nats"),
                curves);
    }

    private static double[] ranks(int count) {
        return IntStream.rangeClosed(1, count).mapToDouble(i -> i).toArray();
    }

    /** A chart holds eight curves: the control is left out, and if there are more the piecewise linear baseline. */
    private Lines losses() {
        final ReturnTable table = results.returns();
        final List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of("days held out", ReturnRun.LEVELS, table.losses()));
        final List<String> shown = table.generators().stream()
                .filter(generator -> !generator.equals(GradientGanExperiment.UNDERSTATED.name()))
                .toList();
        for (String generator : shown) {
            final boolean isSpared =
                    shown.size() >= Curve.MOST_IN_A_CHART && generator.equals(GanVariant.LEAKY.generator());
            if (!isSpared && isFitted(table, generator)) {
                curves.add(Curve.of(generator, ReturnRun.LEVELS, losses(table.of(generator))));
            }
        }
        return new Lines(
                "One-day loss by the tail's probability",
                Axis.log("probability", ""),
                Axis.linear("loss", "%"),
                curves);
    }

    private static boolean isFitted(ReturnTable table, String generator) {
        return table.of(generator).stream()
                .allMatch(run -> run.report().failure().isEmpty());
    }

    private static double[] losses(List<ReturnRun> runs) {
        return IntStream.range(0, ReturnRun.LEVELS.length)
                .mapToDouble(i -> runs.stream()
                        .mapToDouble(run -> run.losses()[i])
                        .average()
                        .orElseThrow())
                .toArray();
    }
}
