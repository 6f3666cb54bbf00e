package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.SimulationOptions;
import io.espalier.adapters.cli.SimulationWarnings;
import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.engine.LsmPlan;
import io.espalier.pricing.engine.LsmPricer;
import io.espalier.pricing.engine.LsmResult;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.engine.MonteCarloResult;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BermudanOption;
import io.espalier.pricing.product.JumpSmoothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Simulation with Greeks, each with its standard error; exact where nothing is random. */
final class MonteCarloEngine implements Engine {
    private final MonteCarloPlan plan;
    private final LsmPlan exercise;
    private final ProgressLine progress;

    /** @param exercise how Bermudans are valued; its {@code valuation}, which asks for curvature, is how everything is */
    MonteCarloEngine(LsmPlan exercise, ProgressLine progress) {
        this.plan = exercise.valuation();
        this.exercise = exercise;
        this.progress = progress;
    }

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        Optional<Greeks> certain = ClosedEngine.certain(document.instrument());
        if (certain.isPresent()) {
            return ClosedEngine.answer(document, certain.get()).withoutError().with(run(0), List.of());
        }
        try {
            return document.instrument().product() instanceof BermudanOption
                    ? exercised(document)
                    : simulated(document);
        } finally {
            progress.clear();
        }
    }

    private PriceAnswer simulated(InstrumentDocument document) {
        Instrument instrument = document.instrument();
        SimulationOptions.requireDimensions(
                plan, new SimulatedInstrument(instrument, instrument.product().expiry()).normals());
        FactorLayout layout = layout(instrument);
        MonteCarloPricer pricer = new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), plan);
        return answer(document, layout, pricer.simulate(instrument.read(layout), progress()), Map.of());
    }

    private PriceAnswer exercised(InstrumentDocument document) {
        Instrument instrument = document.instrument();
        FactorLayout layout = layout(instrument);
        LsmPricer pricer = new LsmPricer(instrument, layout, Box.unbounded(layout.size()), exercise);
        SimulationOptions.requireDimensions(plan, pricer.normals());
        progress.show("learning when to exercise");
        LsmResult result = bounded(pricer, instrument, layout);
        ClosedEngine.requireFinite(instrument, result.upper());
        return answer(
                document,
                layout,
                result.lower(),
                BermudanBounds.of(result.lower().value(), result.upper(), result.upperError()));
    }

    private LsmResult bounded(LsmPricer pricer, Instrument instrument, FactorLayout layout) {
        try {
            return pricer.simulate(instrument.read(layout), progress());
        } catch (IllegalArgumentException overflow) {
            // The document is sound: what is left to refuse is a number that no regression can take.
            throw LargestInput.refusal(instrument, overflow.getMessage());
        }
    }

    private LongConsumer progress() {
        return paths -> progress.show("simulated " + paths + " paths");
    }

    private PriceAnswer answer(
            InstrumentDocument document, FactorLayout layout, MonteCarloResult result, Map<String, Object> bounds) {
        Instrument instrument = document.instrument();
        Greeks greeks = ValuationGreeks.of(instrument, layout, result);
        ClosedEngine.requireFinite(instrument, greeks);
        Greeks errors = ValuationGreeks.errors(instrument, layout, result);
        return new PriceAnswer(
                        document, greeks, Optional.of(errors), ValueSource.MONTE_CARLO, bounds, document.warnings())
                .with(smoothing(instrument), List.of())
                .with(run(result.paths()), warnings(instrument, greeks, result));
    }

    private List<Warning> warnings(Instrument instrument, Greeks greeks, MonteCarloResult result) {
        List<Warning> warnings = new ArrayList<>(MissingGreeks.lacking(
                instrument, greeks, "the engine mc does not give it where the correlation is singular"));
        warnings.addAll(MissingGreeks.overflowing(greeks));
        warnings.addAll(SimulationWarnings.of(result, plan));
        return warnings;
    }

    /** Where a payment jumps its Greeks are those of a smooth step, as wide as this share of the deviation between dates. */
    private Map<String, Object> smoothing(Instrument instrument) {
        return instrument.product().jumps()
                ? Map.of(
                        "greek_smoothing_width",
                        JumpSmoothing.automatic(plan.sharpestPaths()).relativeWidth())
                : Map.of();
    }

    private static FactorLayout layout(Instrument instrument) {
        LevelKind kind = instrument.market().kind();
        int n = instrument.size();
        List<FactorId> factors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            factors.add(FactorId.level(kind, i));
        }
        for (int i = 0; i < n; i++) {
            factors.add(FactorId.volatility(i));
            for (int j = 0; j < i; j++) {
                factors.add(FactorId.correlation(i, j));
            }
        }
        factors.add(FactorId.of(FactorId.Kind.EXPIRY));
        factors.add(FactorId.of(FactorId.Kind.RATE));
        return new FactorLayout(factors);
    }

    private Map<String, Object> run(long paths) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("paths", paths);
        fields.put("seed", plan.seed());
        return fields;
    }
}
