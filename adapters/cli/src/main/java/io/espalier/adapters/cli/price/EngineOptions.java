package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.Sampling;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How to value: the engine, the simulation's size and seed, the surrogate. */
final class EngineOptions {
    private static final long LEAST_PATHS = 2;

    /** More would run for days: a slip of the hand. */
    private static final long MOST_PATHS = 1L << 30;

    /** No run is doubled beyond this, unless it starts there. */
    private static final long MOST_PATHS_FOR_TARGET = 1L << 27;

    /** Scramblings of a Sobol sequence: their standard error is right to an eighth of itself. */
    private static final int REPLICATES = 32;

    @Option(
            names = "--engine",
            defaultValue = "auto",
            description = "auto, closed, mc or surrogate (default: ${DEFAULT-VALUE}). auto: the surrogate where --model"
                    + " names one and it answers there, else the closed form where there is one, else mc.")
    private String engine;

    @Option(
            names = "--paths",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Simulated paths, 2 to 2^30 (default: ${DEFAULT-VALUE}).")
    private long paths;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the simulation (default: ${DEFAULT-VALUE}); same seed, same bits.")
    private long seed;

    @Option(
            names = "--antithetic",
            description = "Follow each path by its mirror image: twice the work, never a larger error.")
    private boolean antithetic;

    @Option(
            names = "--qmc",
            description = "Scrambled Sobol sequences over Brownian bridges in place of independent paths: " + REPLICATES
                    + " scramblings share the paths and tell the error.")
    private boolean qmc;

    @Option(
            names = "--control",
            description = "Subtract what the simulation errs on the European call of the same basket, strike and T.")
    private boolean control;

    @Option(
            names = "--target-error",
            paramLabel = "E",
            description = "Double the paths until the standard error of pv is at most E, up to " + MOST_PATHS_FOR_TARGET
                    + " paths.")
    private Double targetError;

    @Option(names = "--model", paramLabel = "FILE", description = "Trained surrogate, for engines auto and surrogate.")
    private String model;

    /** @throws InputException if an option is out of its range */
    void check() {
        Problems problems = new Problems();
        if (paths < least() || paths > MOST_PATHS) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "paths",
                    "a standard error needs at least " + least() + " paths, and more than " + MOST_PATHS
                            + " are not simulated: paths=" + paths);
        }
        if (targetError != null && !(targetError > 0.0 && targetError <= Double.MAX_VALUE)) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "target_error",
                    "a target error must be positive and finite: target_error=" + targetError);
        }
        problems.throwIfAny();
    }

    private long least() {
        return qmc ? REPLICATES : LEAST_PATHS;
    }

    /**
     * The engine asked for; a simulation's progress goes to {@code err}, where that is a terminal.
     *
     * @throws InputException if the model's file cannot be read
     */
    Engine engine(PrintWriter err) {
        return EngineChoice.of(engine)
                .map(choice -> engine(choice, err))
                .orElseGet(() -> new RefusedEngine("one of " + EngineChoice.words() + ", not " + engine));
    }

    private Engine engine(EngineChoice choice, PrintWriter err) {
        return switch (choice) {
            case CLOSED -> new ClosedEngine();
            case MC -> simulation(err);
            case SURROGATE ->
                model == null ? new RefusedEngine("the engine surrogate needs --model FILE") : surrogate();
            case AUTO -> model == null ? reference(err) : new AutoEngine(surrogate(), reference(err));
        };
    }

    private Engine reference(PrintWriter err) {
        return new ReferenceEngine(new ClosedEngine(), simulation(err));
    }

    private Engine simulation(PrintWriter err) {
        return new MonteCarloEngine(plan(), ProgressLine.on(err));
    }

    private SurrogateEngine surrogate() {
        return new SurrogateEngine(ModelFile.read(model));
    }

    private MonteCarloPlan plan() {
        MonteCarloPlan plan = new MonteCarloPlan(
                        paths, seed, antithetic, Runtime.getRuntime().availableProcessors())
                .withCurvature(true);
        if (qmc) {
            plan = plan.withSampling(Sampling.sobol(REPLICATES));
        }
        if (control) {
            plan = plan.withControl();
        }
        return targetError == null ? plan : plan.withTargetError(targetError, Math.max(paths, MOST_PATHS_FOR_TARGET));
    }
}
