package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.EngineChoice;
import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.SimulationOptions;
import io.espalier.adapters.cli.model.ModelFile;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to value an option under GARCH: the engine and the simulation. */
final class GarchEngineOptions {
    @Option(
            names = "--engine",
            defaultValue = "auto",
            description =
                    "auto, closed, mc or surrogate (default: ${DEFAULT-VALUE}). auto: the surrogate where --model names one"
                            + " and it answers there, else the closed form where there is one (heston_nandi; additive with"
                            + " alpha 0), else mc.")
    private String engine;

    @Mixin
    private SimulationOptions simulation;

    @Option(names = "--model", paramLabel = "FILE", description = "Trained surrogate, for engines auto and surrogate.")
    private String model;

    /** @throws io.espalier.adapters.files.problem.InputException if an option is out of its range */
    void check() {
        simulation.check();
    }

    /**
     * The engine asked for; a simulation's progress goes to {@code err}, where that is a terminal.
     *
     * @throws io.espalier.adapters.files.problem.InputException if the model's file cannot be read
     */
    GarchEngine engine(PrintWriter err) {
        return EngineChoice.of(engine)
                .map(choice -> engine(choice, err))
                .orElseGet(() -> new RefusedGarchEngine("one of " + EngineChoice.words() + ", not " + engine));
    }

    private GarchEngine engine(EngineChoice choice, PrintWriter err) {
        return switch (choice) {
            case CLOSED -> new ClosedGarchEngine();
            case MC -> simulation(err);
            case SURROGATE ->
                model == null ? new RefusedGarchEngine("the engine surrogate needs --model FILE") : surrogate();
            case AUTO -> model == null ? reference(err) : new AutoGarchEngine(surrogate(), reference(err));
        };
    }

    private GarchEngine reference(PrintWriter err) {
        return document -> (ClosedGarchEngine.greeks(document.instrument()).isPresent()
                        ? new ClosedGarchEngine()
                        : simulation(err))
                .price(document);
    }

    private SurrogateGarchEngine surrogate() {
        return new SurrogateGarchEngine(ModelFile.read(model));
    }

    private GarchEngine simulation(PrintWriter err) {
        return new SimulatedGarchEngine(simulation.plan(), ProgressLine.on(err));
    }
}
