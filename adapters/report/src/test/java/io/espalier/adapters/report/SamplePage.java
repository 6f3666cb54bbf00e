package io.espalier.adapters.report;

import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Bars;
import io.espalier.adapters.report.chart.Chart;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Layer;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.chart.Scatter;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.SmallMultiples;
import io.espalier.adapters.report.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A page of the shape that a training run reports, made of random numbers. */
public final class SamplePage {
    private static final List<String> STAGES =
            List.of("Oversized", "Pruned", "Fine-tuned from the network", "Fine-tuned from the reference");
    private static final List<String> QUANTITIES = List.of("Value", "Delta", "Gamma");
    private static final int POINTS = 4096;

    private SamplePage() {}

    /** The page: twelve scatters of 4096 points (deltas 28672), bars, learning curves, percentiles, two tables. */
    public static Page page() {
        return new Page(
                "Basket of seven indices: trained, pruned, served",
                "A network of 1 601 parameters answers price and Greeks of a seven-asset Bachelier basket call.",
                new Provenance(
                        1,
                        "sha256:9f2c41d07be3a5f8c6120e9947bb05d13a84ce72f6650de18b7a3c9d24f1e6a0",
                        "0.1.0-SNAPSHOT (b7263a8)",
                        "OpenJDK 25.0.1+8, Temurin",
                        "2 cores, Linux 6.1 amd64",
                        "2026-11-20 15:26 UTC"),
                List.of(
                        Section.of("Results", "R² on 4096 points of the served box.", table(), multiples()),
                        Section.of("Pruning", "Node by node.", Figures.of(new Figure("significance", bars()))),
                        Section.of(
                                "Training and serving",
                                "",
                                Figures.of(
                                        new Figure("learning-curves", lines()),
                                        new Figure("latency", percentiles())))));
    }

    /** Predictions with noise of {@code spread} of the width. */
    public static Scatter scatter(String title, String quantity, int points, double spread, long seed) {
        final Random random = new Random(seed);
        final double[] truth = random.doubles(points).map(u -> 12.0 * u * u).toArray();
        final double[] predicted = IntStream.range(0, points)
                .mapToDouble(i -> truth[i] + 12.0 * spread * random.nextGaussian())
                .toArray();
        return Scatter.of(title, quantity, "EUR", truth, predicted, 1.0 - 12.0 * spread * spread);
    }

    public static Bars bars() {
        final Random random = new Random(7);
        final List<Layer> layers = new ArrayList<>();
        for (int size : new int[] {64, 64, 32, 4, 1}) {
            final double[] significance =
                    random.doubles(size).map(u -> Math.exp(-9.0 * u * u) * 2.0).toArray();
            final boolean[] kept = new boolean[size];
            for (int i = 0; i < size; i++) {
                kept[i] = significance[i] > 1.2;
            }
            layers.add(Layer.of("layer " + (layers.size() + 1), significance, kept));
        }
        return new Bars("Significance of each node", Axis.log("significance", "EUR"), layers);
    }

    public static Lines lines() {
        final Random random = new Random(8);
        final double[] epoch = IntStream.rangeClosed(1, 200).asDoubleStream().toArray();
        return new Lines(
                "Learning curves",
                Axis.linear("epoch", ""),
                Axis.log("Sobolev loss", "normalised"),
                List.of(
                        Curve.of("training", epoch, decay(epoch, 1.0, random)),
                        Curve.of("validation", epoch, decay(epoch, 1.3, random)),
                        Curve.of("fine-tuning", epoch, decay(epoch, 0.1, random))));
    }

    private static double[] decay(double[] epoch, double scale, Random random) {
        return IntStream.range(0, epoch.length)
                .mapToDouble(i -> scale * (Math.exp(-epoch[i] / 25.0) + 2e-3) * (1.0 + 0.1 * random.nextDouble()))
                .toArray();
    }

    public static Percentiles percentiles() {
        final double[] q = {0.0, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999};
        final double[] tickToGreeks = {0.6, 0.9, 1.0, 1.2, 1.4, 2.3, 3.1, 8.0, 14.0, 60.0, 180.0};
        final double[] hop = {0.1, 0.15, 0.16, 0.2, 0.22, 0.4, 0.6, 2.0, 6.0, 30.0, 90.0};
        return new Percentiles(
                "Latency at 100 000 ticks a second",
                Axis.log("latency", "µs"),
                List.of(Curve.of("tick to Greeks", q, tickToGreeks), Curve.of("raw Disruptor, one way", q, hop)));
    }

    public static Table table() {
        return new Table(
                "R² against the closed form, beside the paper's Table 2",
                List.of("stage", "nodes", "parameters", "values", "deltas", "gammas", "paper: values"),
                List.of(
                        List.of("Oversized", "128-128-128", "34 177", "0.999801", "0.998102", "0.970120", "0.999545"),
                        List.of("Pruned", "8-8", "145", "0.999296", "0.996718", "0.902470", "0.999296"),
                        List.of(
                                "Fine-tuned from the reference",
                                "8-8",
                                "145",
                                "0.999962",
                                "0.999863",
                                "0.997374",
                                "–")),
                List.of("Gamma is the sum of the Hessian. Four thousand and ninety-six points, uniform over the box."));
    }

    private static SmallMultiples multiples() {
        final double[][] spread = {{0.004, 0.01, 0.03}, {0.01, 0.03, 0.09}, {0.005, 0.008, 0.04}, {0.002, 0.004, 0.02}};
        final List<SmallMultiples.Row> rows = new ArrayList<>();
        for (int stage = 0; stage < STAGES.size(); stage++) {
            final List<Figure> figures = new ArrayList<>();
            for (int j = 0; j < QUANTITIES.size(); j++) {
                figures.add(new Figure("stage-" + stage + "-" + j, chart(stage, j, spread[stage][j])));
            }
            rows.add(new SmallMultiples.Row(STAGES.get(stage), "8-8 nodes, 145 parameters", figures));
        }
        return new SmallMultiples("predicted-against-true", QUANTITIES, rows);
    }

    private static Chart chart(int stage, int quantity, double spread) {
        final String name = QUANTITIES.get(quantity);
        final int points = quantity == 1 ? 7 * POINTS : POINTS;
        return scatter(STAGES.get(stage) + ": " + name, name.toLowerCase(), points, spread, 10L * stage + quantity);
    }
}
