package io.espalier.adapters.cli.garch;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.SimulationOptions;
import io.espalier.adapters.cli.SimulationWarnings;
import io.espalier.adapters.files.GarchDocument;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.GarchClosedForms;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.engine.MonteCarloResult;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.engine.TerminalLaw;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.product.JumpSmoothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulation with Greeks, each with its standard error, and the law at expiry; exact where nothing moves. */
final class SimulatedGarchEngine implements GarchEngine {
    private final MonteCarloPlan plan;
    private final ProgressLine progress;

    /** @param plan asks for curvature */
    SimulatedGarchEngine(MonteCarloPlan plan, ProgressLine progress) {
        this.plan = plan;
        this.progress = progress;
    }

    @Override
    public GarchAnswer price(GarchDocument document) {
        GarchInstrument instrument = document.instrument();
        if (GarchClosedForms.isStill(instrument.market(), instrument.product().expiry())) {
            return exact(document);
        }
        SimulationOptions.requireDimensions(plan, (int) instrument.product().expiry());
        try {
            return simulated(document);
        } finally {
            progress.clear();
        }
    }

    private GarchAnswer exact(GarchDocument document) {
        GarchGreeks greeks = ClosedGarchEngine.greeks(document.instrument()).orElseThrow();
        return ClosedGarchEngine.answer(document, greeks)
                .withErrors(greeks.map(number -> Double.isNaN(number) ? number : 0.0))
                .with(run(0), List.of())
                .with(GarchJson.law(0.0, 0.0, Double.NaN, Double.NaN), List.of());
    }

    private GarchAnswer simulated(GarchDocument document) {
        GarchInstrument instrument = document.instrument();
        FactorLayout layout = SimulatedColumns.of(instrument.market());
        MonteCarloPricer pricer = new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan);
        MonteCarloResult result =
                pricer.simulate(instrument.read(layout), paths -> progress.show("simulated " + paths + " paths"));
        TerminalLaw law = TerminalLaw.of(instrument, plan);
        List<Warning> warnings = new ArrayList<>(document.warnings());
        warnings.addAll(SimulationWarnings.of(result, plan));
        return new GarchAnswer(
                        document,
                        SimulatedColumns.greeks(instrument, layout, result.value(), result.gradient(), result.gamma()),
                        Optional.of(SimulatedColumns.greeks(
                                instrument, layout, result.error(), result.gradientError(), result.gammaError())),
                        ValueSource.MONTE_CARLO,
                        smoothing(instrument),
                        warnings)
                .with(run(result.paths()), List.of())
                .with(
                        GarchJson.law(law.variance(), law.varianceError(), law.kurtosis(), law.kurtosisError()),
                        List.of())
                .finite();
    }

    /** Where a payment jumps its Greeks are those of a smooth step, as wide as this share of the deviation to expiry. */
    private Map<String, Object> smoothing(GarchInstrument instrument) {
        return new SimulatedInstrument(instrument, instrument.product().expiry()).jumps()
                ? Map.of(
                        "greek_smoothing_width",
                        JumpSmoothing.automatic(plan.sharpestPaths()).relativeWidth())
                : Map.of();
    }

    private Map<String, Object> run(long paths) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("paths", paths);
        fields.put("seed", plan.seed());
        return fields;
    }
}
