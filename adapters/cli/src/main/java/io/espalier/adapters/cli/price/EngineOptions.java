package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.engine.MonteCarloPlan;
import java.io.PrintWriter;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** How to value: the engine, the simulation's size and seed, the surrogate. */
final class EngineOptions {
    private static final long LEAST_PATHS = 2;

    @Option(
            names = "--engine",
            defaultValue = "auto",
            description = "auto, closed, mc or surrogate (default: ${DEFAULT-VALUE}). auto: the surrogate where --model"
                    + " names one and it answers there, else closed form.")
    private String engine;

    @Option(
            names = "--paths",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Simulated observations, at least 2 (default: ${DEFAULT-VALUE}).")
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
            names = "--target-error",
            paramLabel = "E",
            description = "Double the paths until the standard error of pv is at most E, up to "
                    + MonteCarloEngine.MOST_PATHS + " paths.")
    private Double targetError;

    @Option(names = "--model", paramLabel = "FILE", description = "Trained surrogate, for engines auto and surrogate.")
    private String model;

    /** @throws InputException if an option is out of its range */
    void check() {
        Problems problems = new Problems();
        if (paths < LEAST_PATHS) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "paths",
                    "a standard error needs at least " + LEAST_PATHS + " paths: paths=" + paths);
        }
        if (targetError != null && !(targetError > 0.0 && targetError <= Double.MAX_VALUE)) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "target_error",
                    "a target error must be positive and finite: target_error=" + targetError);
        }
        problems.throwIfAny();
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
        Engine closed = new ClosedEngine();
        return switch (choice) {
            case CLOSED -> closed;
            case MC -> new MonteCarloEngine(plan(), target(), ProgressLine.on(err));
            case SURROGATE ->
                model == null ? new RefusedEngine("the engine surrogate needs --model FILE") : surrogate();
            case AUTO -> model == null ? closed : new AutoEngine(surrogate(), closed);
        };
    }

    private SurrogateEngine surrogate() {
        return new SurrogateEngine(ModelFile.read(model));
    }

    private MonteCarloPlan plan() {
        return new MonteCarloPlan(paths, seed, antithetic, Runtime.getRuntime().availableProcessors());
    }

    private OptionalDouble target() {
        return targetError == null ? OptionalDouble.empty() : OptionalDouble.of(targetError);
    }
}
