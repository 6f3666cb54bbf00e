package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.ridge.RidgeAccuracy;
import io.espalier.bench.experiment.ridge.RidgeCell;
import io.espalier.bench.experiment.ridge.RidgePlan;
import io.espalier.bench.experiment.ridge.RidgeTime;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link RidgeAccuracy}, or {@link RidgeTime}. */
@Command(
        name = "ridge-accuracy",
        description = "Errors of surrogates of a few nodes on random baskets, from one-path labels without a control.")
final class RidgeAccuracyCommand extends AnswerCommand {
    private static final int TIMED_ASSETS = 7;
    private static final int TIMED_SAMPLES = 1 << 20;

    @Option(
            names = "--assets",
            split = ",",
            defaultValue = "1,7,20,50",
            description = "Numbers of assets (default: ${DEFAULT-VALUE}).")
    private int[] assets;

    @Option(
            names = "--samples",
            split = ",",
            defaultValue = "65536,1048576",
            description = "Numbers of antithetic samples (default: ${DEFAULT-VALUE}).")
    private int[] samples;

    @Option(
            names = "--problems",
            defaultValue = "8",
            description = "Random baskets for each (default: ${DEFAULT-VALUE}).")
    private int problems;

    @Option(
            names = "--nodes",
            defaultValue = "3",
            description = "Nodes of the hidden layers after the front, as 3 or 8-8 (default: ${DEFAULT-VALUE}).")
    private String nodes;

    @Option(
            names = "--seed",
            defaultValue = "407",
            description = "Seed of baskets, labels and weights (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of a run (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--time",
            description = "Instead: wall time of generation, training and validation of 7 assets from 2^20 samples.")
    private boolean time;

    @Option(
            names = "--warm-up",
            defaultValue = "5",
            description = "Runs before times are taken (default: ${DEFAULT-VALUE}).")
    private int warmUps;

    @Option(
            names = "--repetitions",
            defaultValue = "9",
            description = "Runs whose times are taken (default: ${DEFAULT-VALUE}).")
    private int repetitions;

    @Override
    protected Answer answer() {
        try {
            return time ? timed() : accuracy();
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private Answer accuracy() {
        final List<RidgeCell> cells = RidgePlan.cells(assets, samples);
        final RidgePlan plan = new RidgePlan(cells, problems, Shapes.parse(nodes), seed, threads);
        return new RidgeAccuracyAnswer(plan, new RidgeAccuracy(plan, this::tell).run());
    }

    private Answer timed() {
        final RidgeCell cell = new RidgeCell(TIMED_ASSETS, TIMED_SAMPLES);
        return new RidgeTimeAnswer(
                RidgeTime.measure(cell, Shapes.parse(nodes), warmUps, repetitions, seed, threads), threads);
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
