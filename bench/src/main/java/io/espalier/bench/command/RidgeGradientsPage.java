package io.espalier.bench.command;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.bench.experiment.ridgegradients.PutArm;
import io.espalier.bench.experiment.ridgegradients.PutRow;
import io.espalier.bench.experiment.ridgegradients.RidgeGradientsReport;
import io.espalier.bench.experiment.ridgegradients.SineArm;
import io.espalier.bench.experiment.ridgegradients.SinePicture;
import io.espalier.bench.experiment.ridgegradients.SineRow;
import io.espalier.surrogate.artefact.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tables of a run, and the paper's figures 5, 6 and 9. */
record RidgeGradientsPage(RidgeGradientsReport report) {

    Page page() {
        final RidgeGradientsTables tables = new RidgeGradientsTables(report);
        final SinePicture picture = new SinePicture(report.plan().seed());
        return new Page(
                "Ridge-gradients: regression helped by derivatives",
                "Section 5 of Leveraging Intrinsic Gradient Information, run here: its formulae as printed and as corrected,"
                        + " and beside them one least squares of values and slopes.",
                new Provenance(
                        report.plan().seed(),
                        Fingerprint.of(report.plan().toString()),
                        BuildVersion.version() + " " + BuildVersion.commit(),
                        Runtime.version().toString(),
                        Machine.describe(),
                        LocalDate.now().toString()),
                List.of(
                        Section.of(
                                "Claims, and what we find",
                                "",
                                table("Claims", RidgeGradientsTables.CLAIM_HEADS, tables.claims())),
                        Section.of(
                                "The sine",
                                RidgeGradientsTables.SINE_TEXT,
                                table("Fits", RidgeGradientsTables.SINE_HEADS, tables.sine()),
                                Figures.of(new Figure("figure-5", fits(picture)))),
                        Section.of(
                                "Its slope",
                                RidgeGradientsTables.SLOPE_TEXT,
                                table("Slopes", RidgeGradientsTables.SLOPE_HEADS, tables.slopes()),
                                Figures.of(new Figure("figure-9", slopes(picture)))),
                        Section.of(
                                "By number of points",
                                RidgeGradientsTables.SWEEP_TEXT,
                                table("Sizes", RidgeGradientsTables.SWEEP_HEADS, tables.sweeps()),
                                Figures.of(
                                        new Figure(
                                                "figure-6",
                                                sweep(
                                                        "Figure 6: better than ridge by, mean over draws",
                                                        SineArm.RIDGE_GRADIENTS,
                                                        SineArm.STACKED)),
                                        new Figure(
                                                "figure-6-as-printed",
                                                sweep("Figure 6 with the formulae as printed", SineArm.PRINTED)))),
                        Section.of(
                                "A Bermudan put",
                                tables.putLead(),
                                table("Exercise", RidgeGradientsTables.PUT_HEADS, tables.puts()),
                                Figures.of(
                                        new Figure("put-fresh", puts("on fresh paths", PutRow::value)),
                                        new Figure("put-in-sample", puts("in sample", PutRow::inSample))))));
    }

    private static Table table(String caption, List<String> heads, List<List<String>> rows) {
        return new Table(caption, heads, rows, List.of());
    }

    private static Lines fits(SinePicture picture) {
        final double[] x = picture.x();
        final double[][] points = picture.points();
        return new Lines(
                "Figure 5: twelve points with noise 0.5 in values and slopes, one draw",
                Axis.linear("x", ""),
                Axis.linear("value", ""),
                List.of(
                        Curve.of("sin x", x, Arrays.stream(x).map(Math::sin).toArray()),
                        Curve.of("the points, joined", points[0], points[1]),
                        Curve.of("ridge", x, picture.values(SineArm.RIDGE)),
                        Curve.of("ridge-gradients", x, picture.values(SineArm.RIDGE_GRADIENTS)),
                        Curve.of("stacked", x, picture.values(SineArm.STACKED))));
    }

    private static Lines slopes(SinePicture picture) {
        final double[] x = picture.x();
        return new Lines(
                "Figure 9: the slope of what is fitted to the same draw",
                Axis.linear("x", ""),
                Axis.linear("slope", ""),
                List.of(
                        Curve.of("cos x", x, Arrays.stream(x).map(Math::cos).toArray()),
                        Curve.of("ridge", x, picture.slopes(SineArm.RIDGE)),
                        Curve.of("fitted to slopes alone", x, picture.slopesBySlopes()),
                        Curve.of("stacked", x, picture.slopes(SineArm.STACKED))));
    }

    private Lines sweep(String title, SineArm... arms) {
        final List<Curve> curves = new ArrayList<>();
        for (SineArm arm : arms) {
            for (List<SineRow> sweep : report.sweeps()) {
                curves.add(Curve.of(
                        arm.label() + ", noise " + sweep.get(0).seen().noise(),
                        numbers(sweep, row -> row.seen().points()),
                        numbers(sweep, row -> 100.0 * row.improvement(arm))));
            }
        }
        return new Lines(title, Axis.linear("points", ""), Axis.linear("improvement", "%"), curves);
    }

    private Lines puts(String where, ToDoubleFunction<PutRow> value) {
        final List<Curve> curves = new ArrayList<>();
        for (PutArm arm : report.plan().putArms()) {
            final List<PutRow> rows =
                    report.put().rows().stream().filter(row -> row.arm() == arm).toList();
            curves.add(Curve.of(arm.label(), numbers(rows, PutRow::paths), numbers(rows, value)));
        }
        final double[] paths =
                report.plan().paths().stream().mapToDouble(n -> n).toArray();
        final double[] truth = new double[paths.length];
        Arrays.fill(truth, report.put().tree());
        curves.add(Curve.of("value by tree", paths, truth));
        return new Lines("Value of exercise learnt, " + where, Axis.log("paths", ""), Axis.linear("value", ""), curves);
    }

    private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> of) {
        return rows.stream().mapToDouble(of).toArray();
    }
}
