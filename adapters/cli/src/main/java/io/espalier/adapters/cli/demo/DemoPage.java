package io.espalier.adapters.cli.demo;

import io.espalier.adapters.cli.live.LiveOutcome;
import io.espalier.adapters.cli.train.TrainingOutcome;
import io.espalier.adapters.cli.train.TrainingPage;
import io.espalier.adapters.report.chart.Axis;
import io.espalier.adapters.report.chart.Curve;
import io.espalier.adapters.report.chart.Percentiles;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The report of a demo: stages, scatters, significances, latency. */
record DemoPage(TrainingOutcome training, LiveOutcome session) {
    private static final double[] QUANTILES = {
        0.0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999, 0.9995, 0.9999, 0.99999
    };

    Page page() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("Stages", stagesText(), stages()));
        sections.addAll(new TrainingPage(training).sections());
        sections.add(Section.of("Served tick by tick", sessionText(), latency()));
        return new Page(
                "Espalier: a seven-asset basket, trained, pruned and served",
                training.lead()
                        + " The basket is the G-7 index basket of Milevsky and Posner (1998), spots within 35 % of"
                        + " today's served.",
                training.provenance(),
                sections);
    }

    private Table stages() {
        return new Table(
                "R² of values, deltas (flattened over points and assets) and gammas (sum of the Hessian), beside the"
                        + " paper's",
                PaperTable.heads(),
                training.trained().stages().stream().map(PaperTable::cells).toList(),
                List.of("Paper: Table 2 of Towards Sobolev Pruning (2023), another basket of seven assets."));
    }

    private String stagesText() {
        return String.format(
                Locale.ROOT,
                "Sampled, trained, pruned and fine-tuned in %.1f s. Every finished stage is held against the closed form at"
                        + " %d points that no training saw.",
                training.seconds(),
                training.trained().stages().get(0).fit().points());
    }

    private String sessionText() {
        return String.format(
                Locale.ROOT,
                "%,d simulated ticks in %.1f s through the pipeline; %s. Median tick to Greeks %.2f microseconds from the"
                        + " intended time; tails are those of this machine in that minute.",
                session.offered(),
                session.seconds(),
                session.isAccounted() ? "every tick is accounted for" : "NOT every tick is accounted for",
                session.fromIntended().getValueAtPercentile(50.0) * 1e-3);
    }

    private Figures latency() {
        return Figures.of(new Figure(
                "latency",
                new Percentiles(
                        "Tick to Greeks",
                        Axis.log("latency", "microseconds"),
                        List.of(
                                curve("from the intended time", session.fromIntended()),
                                curve("from publication", session.fromPublished())))));
    }

    private static Curve curve(String label, Histogram histogram) {
        double[] micros = IntStream.range(0, QUANTILES.length)
                .mapToDouble(i -> histogram.getValueAtPercentile(100.0 * QUANTILES[i]) * 1e-3)
                .toArray();
        return Curve.of(label, QUANTILES, micros);
    }
}
