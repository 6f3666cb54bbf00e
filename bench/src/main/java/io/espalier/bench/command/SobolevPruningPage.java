package io.espalier.bench.command;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.cli.report.Scatters;
import io.espalier.adapters.cli.train.StageTable;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.page.Table;
import io.espalier.bench.experiment.pruning.PruningTable;
import io.espalier.bench.experiment.pruning.Setting;
import io.espalier.bench.experiment.pruning.SobolevPruning;
import io.espalier.bench.experiment.pruning.TableCell;
import io.espalier.bench.experiment.pruning.TableRow;
import io.espalier.bench.experiment.pruning.TableStage;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.product.Smoothing;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.workflow.PruningSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Tables of a run, and the paper's figures 4 to 10 with networks of its first basket. */
record SobolevPruningPage(PruningTable table, double seconds) {
    /** Of the paper's figure 5, in units of the strike as there. */
    private static final double WIDTH = 0.05;

    private static final double RANGE = 0.3;
    private static final int STEPS = 240;

    /** A figure of the paper and the stage that it shows. */
    private record Shown(int number, PruningSpec.Method ranking, TableStage stage) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown(4, PruningSpec.Method.NONE, TableStage.OVERSIZED),
            new Shown(6, PruningSpec.Method.IASA, TableStage.PRUNED),
            new Shown(7, PruningSpec.Method.IASA, TableStage.LAYERS_RETRAINED),
            new Shown(8, PruningSpec.Method.NONE, TableStage.SHORT_RANDOM_VALUES),
            new Shown(9, PruningSpec.Method.IASA, TableStage.FROM_NETWORK),
            new Shown(10, PruningSpec.Method.IASA, TableStage.FROM_REFERENCE));

    Page page() {
        final List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Table 2",
                SobolevPruningTables.lead(table, seconds),
                text("Stages", SobolevPruningTables.STAGE_HEADS, SobolevPruningTables.stages(table))));
        sections.add(Section.of(
                "What nodes are ranked by",
                SobolevPruningTables.RANKING_TEXT,
                text("Rankings", SobolevPruningTables.RANKING_HEADS, SobolevPruningTables.rankings(table))));
        sections.add(Section.of(
                "Claims, and what we find",
                "One network counts as better than another where it leaves less than half of its 1 - R2, median over baskets, and less"
                        + " of it in four baskets of five.",
                text("Claims", SobolevPruningTables.CLAIM_HEADS, SobolevPruningTables.claims(table))));
        sections.add(Section.of(
                "Figure 5: smoothing of the payoff",
                "Width 0.05, as in the paper. If that is in the units of a strike of 1.1, sigmoid labels at the money are 0.7 % of"
                        + " the spot too low. No network here learnt from smoothed payoffs.",
                Figures.of(new Figure("figure-5", smoothing()))));
        for (Setting setting : Setting.values()) {
            sections.add(Section.of(
                    "Figures 4 and 6 to 10, front " + setting.label(),
                    "Predicted against true at points that no training saw, basket of seed "
                            + table.plan().firstSeed() + ".",
                    scatters(setting)));
        }
        return new Page(
                "Towards Sobolev Pruning: Table 2 and figures 4 to 10",
                "The paper's network, sizes and kind of basket, trained, pruned and fine-tuned here; every figure beside the"
                        + " printed one.",
                provenance(),
                sections);
    }

    private static Table text(String caption, List<String> heads, List<List<String>> rows) {
        return new Table(caption, heads, rows, List.of());
    }

    private Provenance provenance() {
        return new Provenance(
                table.plan().firstSeed(),
                Fingerprint.of(table.plan().toString()),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }

    private SmallMultiples scatters(Setting setting) {
        final List<SmallMultiples.Row> rows =
                SHOWN.stream().map(shown -> row(setting, shown)).toList();
        return new SmallMultiples("figures-front-" + setting.label(), List.of("value", "delta", "gamma"), rows);
    }

    private SmallMultiples.Row row(Setting setting, Shown shown) {
        final TableCell cell = table.cells(new TableRow(setting, shown.ranking(), shown.stage()))
                .get(0);
        final Comparison pairs = new Comparison(SobolevPruning.basket(cell).layout());
        final ValidationReport fit = SobolevPruning.compare(cell, pairs);
        final String name = "figure-" + shown.number() + "-front-" + setting.label();
        return new SmallMultiples.Row(
                "Figure " + shown.number() + ": " + shown.stage().label(),
                StageTable.hidden(cell.network().hiddenSizes()) + ", "
                        + cell.network().parameters() + " parameters",
                Scatters.of("Figure " + shown.number(), name, pairs, fit));
    }

    private static Lines smoothing() {
        final double[] x = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> RANGE * (2.0 * i / STEPS - 1.0))
                .toArray();
        final List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of("max(x, 0)", x, smoothed(x, u -> Math.max(u, 0.0))));
        for (Smoothing.Kind kind : Smoothing.Kind.values()) {
            final Smoothing smoothing = new Smoothing(kind, WIDTH);
            curves.add(Curve.of(kind.label(), x, smoothed(x, u -> smoothing
                    .positivePart(new Plain(u))
                    .value())));
        }
        return new Lines(
                "The call's payment, smoothed",
                Axis.linear("basket less strike", ""),
                Axis.linear("payment", ""),
                curves);
    }

    private static double[] smoothed(double[] x, DoubleUnaryOperator payment) {
        return Arrays.stream(x).map(payment).toArray();
    }
}
