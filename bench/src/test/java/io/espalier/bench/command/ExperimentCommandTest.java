package io.espalier.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.Main;
import io.espalier.bench.experiment.DmlCell;
import io.espalier.bench.experiment.DmlPlan;
import io.espalier.bench.experiment.DmlRow;
import io.espalier.bench.experiment.DmlScore;
import io.espalier.bench.experiment.FitReport;
import io.espalier.bench.experiment.LabelUse;
import io.espalier.bench.experiment.Misfit;
import io.espalier.bench.experiment.Phases;
import io.espalier.bench.experiment.critical.CriticalCase;
import io.espalier.bench.experiment.critical.CriticalRow;
import io.espalier.bench.experiment.critical.CriticalSizesPlan;
import io.espalier.bench.experiment.curvature.LabelBias;
import io.espalier.bench.experiment.curvature.SecondOrderPlan;
import io.espalier.bench.experiment.curvature.SecondOrderRow;
import io.espalier.bench.experiment.curvature.Teaching;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.prune.CriticalSize;
import io.espalier.surrogate.prune.FitErrors;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExperimentCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutANameTheUsageNamesThemAll() {
        assertEquals(2, run("experiment"));

        assertTrue(
                err.toString()
                        .contains(
                                "experiment needs a name: differential-ml, ridge-accuracy, not-only-ridges, second-order,"
                                        + " enclosures, certificates, critical-size, sobolev-pruning, garch-smile,"
                                        + " garch-forecasts, delta-min, ridge-gradients, gradient-gan, dloss"),
                err.toString());
        assertTrue(err.toString().contains("Usage: espalier experiment"), err.toString());
    }

    @Test
    void anUnknownNameIsRefused() {
        assertEquals(2, run("experiment", "perpetuum-mobile", "--json"));

        assertTrue(out.toString().contains("\"code\":\"E_USAGE\""), out.toString());
        assertTrue(out.toString().contains("perpetuum-mobile"), out.toString());
    }

    /** Scripts give it to all experiments of papers; what needs no outside data takes it and looks at none. */
    @Test
    void aFolderOfDataIsTakenByExperimentsOfPapersWithoutData() {
        for (String name : List.of("differential-ml", "sobolev-pruning", "ridge-gradients")) {
            assertEquals(2, run("experiment", name, "--data", "nowhere", "--threads", "0", "--json"));

            assertTrue(out.toString().contains("\"code\":\"E_RANGE\""), out.toString());
            assertFalse(out.toString().contains("E_USAGE"), out.toString());
        }
    }

    @Test
    void wrongOptionsAreRefusedByName() {
        assertEquals(2, run("experiment", "differential-ml", "--threads", "0", "--json"));

        assertTrue(out.toString().contains("threads=0"), out.toString());
    }

    @Test
    void everyExperimentNamesTheOptionThatItRefuses() {
        assertEquals(2, run("experiment", "ridge-accuracy", "--nodes", "3-x", "--json"));
        assertEquals(2, run("experiment", "ridge-accuracy", "--time", "--repetitions", "0", "--json"));
        assertEquals(2, run("experiment", "not-only-ridges", "--problem", "lookback", "--json"));
        assertEquals(2, run("experiment", "second-order", "--threads", "0", "--json"));
        assertEquals(2, run("experiment", "critical-size", "--case", "worst-of", "--json"));
        assertEquals(2, run("experiment", "sobolev-pruning", "--seeds", "0", "--json"));
        assertEquals(2, run("experiment", "enclosures", "--rows", "0", "--json"));
        assertEquals(2, run("experiment", "certificates", "--points", "0", "--json"));
        assertEquals(2, run("experiment", "garch-smile", "--pairs", "100", "--json"));
        assertEquals(2, run("experiment", "delta-min", "--draws", "0", "--json"));

        for (String named : List.of(
                "--nodes=3-x",
                "repetitions=0",
                "name=lookback",
                "threads=0",
                "case=worst-of",
                "seeds=0",
                "rows=0",
                "points=0",
                "pairs=100",
                "draws=0")) {
            assertTrue(out.toString().contains(named), named + " in " + out);
        }
    }

    @Test
    void errorsOfAFewNodesStandInOneRow() {
        assertEquals(0, run("experiment", "ridge-accuracy", "--assets", "2", "--samples", "4096", "--problems", "1"));

        String row = row("2 ");
        assertEquals(13, row.split(" +").length, row);
        assertTrue(row.startsWith("2 "), row);
    }

    @Test
    void errorsOfOtherPayoffsStandBesideTheirLimits() {
        assertEquals(
                0,
                run(
                        "experiment",
                        "not-only-ridges",
                        "--problem",
                        "Asian call",
                        "--nodes",
                        "4-4",
                        "--samples",
                        "4096",
                        "--seeds",
                        "1"));

        assertTrue(row("Asian call").contains("1.0e-06 (1.0e-07)"), row("Asian call"));
        assertTrue(row("Asian call").endsWith("NO"), row("Asian call"));
    }

    @Test
    void formulaeOfASmileStandBesideTheLimitsOfSurrogates() {
        assertEquals(
                0, run("experiment", "garch-smile", "--points", "2", "--pairs", "64", "--rounds", "0", "--rows", "0"));

        assertTrue(row("exact kurtosis").split(" {2,}").length == 8, row("exact kurtosis"));
        assertEquals("allowed 3.00 (1.00) 12.00 (4.00)", row("allowed").replaceAll(" +", " "));
    }

    @Test
    void aCriticalSizeStandsBesideItsBands() {
        FitErrors errors = new FitErrors(2e-5, 2e-4, 1e-3);
        CriticalSizesPlan plan = new CriticalSizesPlan(List.of(CriticalCase.BASKET), 1024, 64, 1, 5L, 1);
        CriticalSize found = new CriticalSize(
                CriticalCase.BASKET.bands(),
                Optional.of(List.of(2)),
                3,
                false,
                new Network(List.of(new Layer(new double[1][7], new double[1], Activation.IDENTITY))),
                List.of());

        new CriticalSizeAnswer(plan, List.of(new CriticalRow(CriticalCase.BASKET, 5L, found, errors, 3e-3, 1.5)))
                .print(new PrintWriter(out), new PrintWriter(err));

        assertEquals(
                "basket 5 2 3 2.0e-05 of 3.0e-05 2.0e-04 of 1.0e-04 1.0e-03 of 2.0e-03 3.0e-03 0 1.5",
                row("basket ").replaceAll(" +", " "));
        // The deltas leave their band.
        assertTrue(row("basket, seed 5: deltas").endsWith("MISSED"), row("basket, seed 5: deltas"));
        assertTrue(row("basket, seed 5: nodes").endsWith("held"), row("basket, seed 5: nodes"));
    }

    @Test
    void biasesStandBesideTheirPredictions() {
        SecondOrderPlan plan = new SecondOrderPlan(
                Teaching.all(), List.of(new SecondOrderPlan.Size(8192, 50, 256)), 1, 1 << 20, 1L, 1);
        LabelBias gamma = new LabelBias("smoothed 0.05", 0.0, 1.99471, -0.002922, Double.NaN, -0.0038, 0.0019, 3.85);
        FitReport fit =
                new FitReport(0.1, 0.2, new Misfit("d", 0.3), 0.4, new Misfit("g", 0.4), new Phases(1.0, 2.0, 3.0));
        SecondOrderRow row =
                new SecondOrderRow(Teaching.all().get(1), plan.sizes().get(0), List.of(fit));

        new SecondOrderAnswer(plan, List.of(row), List.of(gamma), List.of(), 1.0)
                .print(new PrintWriter(out), new PrintWriter(err));

        assertEquals(
                "smoothed 0.05 0.0 1.99471 -0.002922 - -0.003800 1.9e-03 3.8500",
                row("smoothed 0.05").replaceAll(" +", " "));
        assertEquals(
                "second order, likelihood ratio 1 : 1 : 1 8192 50 0.900000 [0.900000] 0.800000 [0.800000] 0.700000"
                        + " [0.700000] 0.600000 [0.600000] 2.0",
                row("second order").replaceAll(" +", " "));
    }

    private String row(String start) {
        return out.toString()
                .lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private static DifferentialMlAnswer answer() {
        DmlCell cell = new DmlCell(7, 4096, 2);
        DmlPlan plan = new DmlPlan(List.of(cell), 4096, 1L, 2);
        List<DmlScore> scores = List.of(new DmlScore(0.02, 0.01, 0.9, 1.0), new DmlScore(0.04, 0.03, 0.8, 3.0));
        return new DifferentialMlAnswer(plan, false, List.of(new DmlRow(cell, LabelUse.DIFFERENTIAL, scores)), 5.0);
    }

    @Test
    void theTableShowsOursBesideThePrototypes() {
        answer().print(new PrintWriter(out), new PrintWriter(err));

        String row = out.toString()
                .lines()
                .filter(line -> line.startsWith("7"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "7 4096 differential 2 0.0300 [0.0400] 0.0220 [0.0391] 0.0200 0.0153 0.8500 0.9060 2.0",
                row.replaceAll(" +", " "));
    }

    @Test
    void theObjectHoldsMediansAndEveryScore() {
        var json = answer().json();

        assertEquals("differential-ml", json.get("experiment"));
        assertTrue(
                json.toString().contains("std_rmse=0.03, std_rmse_max=0.04, d_rmse=0.02, gamma_r2=0.85"),
                json.toString());
        assertTrue(json.toString().contains("prototype_std_rmse=0.022"), json.toString());
        assertTrue(json.toString().contains("limits=[]"), json.toString());
        assertTrue(
                json.toString().contains("{std_rmse=0.04, d_rmse=0.03, gamma_r2=0.8, training_seconds=3.0}"),
                json.toString());
    }
}
