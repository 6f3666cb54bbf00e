package io.espalier.bench.command;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.report.chart.Lines;
import io.espalier.adapters.report.page.Figure;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.bench.experiment.deltamin.DeltaMinFindings;
import io.espalier.bench.experiment.deltamin.DeltaMinPlan;
import io.espalier.bench.experiment.deltamin.Sweep;
import io.espalier.bench.experiment.deltamin.SweepResult;
import io.espalier.surrogate.artefact.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Tables and figures of a run. */
record DeltaMinPage(DeltaMinPlan plan, DeltaMinFindings findings, double seconds) {
    private static final List<String> PROCESSES = List.of("2-D", "4-D", "8-D");
    private static final int SWEEPS_A_CHART = 3;

    Page page() {
        final List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                "Bounds",
                "Does the width with the lowest plain error lie below the bound?",
                text("Bounds", DeltaMinTables.BOUND_HEADS, DeltaMinTables.bounds(findings.sweeps())),
                text("Table 2", DeltaMinTables.PAPER_HEADS, DeltaMinTables.paper(findings.sweeps()))));
        sections.add(Section.of(
                "Errors over width",
                "Mean over draws of the root mean square error at 2000 fresh points, in deviations of the true values.",
                text("Errors", DeltaMinTables.ERROR_HEADS, DeltaMinTables.errors(findings.sweeps())),
                new Figures(overWidth())));
        if (!findings.updates().isEmpty()) {
            sections.add(Section.of(
                    "Figure 1",
                    "y = 2 x^2 + noise of deviation 1, mean of five runs.",
                    Figures.of(
                            new Figure("figure-1-250", DeltaMinCharts.learning(250, findings.updates())),
                            new Figure("figure-1-1000", DeltaMinCharts.learning(1000, findings.updates())),
                            new Figure("figure-1-updates", DeltaMinCharts.updates(findings.updates())))));
            sections.add(Section.of(
                    "Figure 8",
                    "GARCH(1,1) estimated each day from the 200 " + plan.source()
                            + " returns before it; networks of 100 points, mean of five.",
                    text("Forecasts", DeltaMinTables.ROLLING_HEADS, DeltaMinTables.rolling(findings.rolling())),
                    new Figures(findings.rolling().stream()
                            .map(forecast ->
                                    new Figure("figure-8-h" + forecast.horizon(), DeltaMinCharts.rolling(forecast)))
                            .toList())));
        }
        return new Page(
                "Delta-min: errors over network size",
                String.format(
                        Locale.ROOT,
                        "Processes of the gradient-information paper, learnt with and without gradients; %.0f s.",
                        seconds),
                provenance(),
                sections);
    }

    private List<Figure> overWidth() {
        final List<Figure> figures = new ArrayList<>();
        figures.addAll(parts("figure-7-rmse", startingWith("2-D"), part -> DeltaMinCharts.errors("2-D: errors", part)));
        figures.addAll(parts(
                "figure-7-pearson",
                startingWith("2-D"),
                part -> DeltaMinCharts.correlations("2-D: correlations", part)));
        figures.addAll(parts("garch-rmse", plainGarch(), part -> DeltaMinCharts.errors("4-D GARCH: errors", part)));
        figures.addAll(
                parts("exponential-rmse", startingWith("8-D"), part -> DeltaMinCharts.errors("8-D: errors", part)));
        for (String process : PROCESSES) {
            final List<SweepResult> sweeps = startingWith(process);
            if (!sweeps.isEmpty()) {
                figures.add(
                        new Figure("gaps-" + process.toLowerCase(Locale.ROOT), DeltaMinCharts.gaps(process, sweeps)));
            }
        }
        return figures;
    }

    /** A chart has room for a few sweeps; their names go on with -2. */
    private static List<Figure> parts(String name, List<SweepResult> sweeps, Function<List<SweepResult>, Lines> chart) {
        final List<Figure> figures = new ArrayList<>();
        for (int from = 0; from < sweeps.size(); from += SWEEPS_A_CHART) {
            final List<SweepResult> part = sweeps.subList(from, Math.min(sweeps.size(), from + SWEEPS_A_CHART));
            figures.add(new Figure(from == 0 ? name : name + "-" + (from / SWEEPS_A_CHART + 1), chart.apply(part)));
        }
        return figures;
    }

    private List<SweepResult> plainGarch() {
        return startingWith("4-D").stream()
                .filter(result -> result.sweep().isPlain())
                .toList();
    }

    private List<SweepResult> startingWith(String name) {
        return findings.sweeps().stream()
                .filter(result -> result.sweep().process().name().startsWith(name))
                .toList();
    }

    private static Table text(String caption, List<String> heads, List<List<String>> rows) {
        return new Table(caption, heads, rows, List.of());
    }

    private Provenance provenance() {
        return new Provenance(
                plan.seed(),
                Fingerprint.of(
                        plan.sweeps().stream().map(Sweep::text).toList() + " " + plan.days() + " " + plan.source()),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }
}
