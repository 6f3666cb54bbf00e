package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.EngineChoice;
import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.SimulationOptions;
import io.espalier.adapters.cli.model.ModelFile;
import io.espalier.adapters.files.problem.Problems;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to value: the engine, the simulation, the surrogate. */
final class EngineOptions {
    @Option(
            names = "--engine",
            defaultValue = "auto",
            description = "auto, closed, mc or surrogate (default: ${DEFAULT-VALUE}). auto: the surrogate where --model"
                    + " names one and it answers there, else the closed form where there is one, else mc.")
    private String engine;

    @Mixin
    private SimulationOptions simulation;

    @Mixin
    private ExerciseOptions exercise;

    @Option(names = "--model", paramLabel = "FILE", description = "Trained surrogate, for engines auto and surrogate.")
    private String model;

    /** @throws io.espalier.adapters.files.problem.InputException if an option is out of its range */
    void check() {
        simulation.check();
        Problems problems = new Problems();
        exercise.check(problems);
        problems.throwIfAny();
    }

    /**
     * The engine asked for; a simulation's progress goes to {@code err}, where that is a terminal.
     *
     * @throws io.espalier.adapters.files.problem.InputException if the model's file cannot be read
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
        return new MonteCarloEngine(exercise.plan(simulation.plan()), ProgressLine.on(err));
    }

    private SurrogateEngine surrogate() {
        return new SurrogateEngine(ModelFile.read(model));
    }
}
