package io.espalier.adapters.cli.price;

import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.files.InstrumentDocument;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloPricer;
import io.espalier.pricing.engine.MonteCarloResult;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Simulation with pathwise Greeks, each with its standard error; exact where nothing is random. */
final class MonteCarloEngine implements Engine {
    /** No run is doubled beyond this. */
    static final long MOST_PATHS = 1L << 27;

    /** Below this share of the value what the paths differ by is rounding. */
    private static final double ROUNDING = 1e-15;

    private final MonteCarloPlan plan;
    private final OptionalDouble targetError;
    private final ProgressLine progress;

    MonteCarloEngine(MonteCarloPlan plan, OptionalDouble targetError, ProgressLine progress) {
        this.plan = plan;
        this.targetError = targetError;
        this.progress = progress;
    }

    @Override
    public PriceAnswer price(InstrumentDocument document) {
        Instrument instrument = document.instrument();
        Optional<Greeks> certain = ClosedEngine.certain(instrument);
        if (certain.isPresent()) {
            Map<String, Object> noErrors = StandardErrors.none(certain.get(), document.isSmoothed());
            return ClosedEngine.answer(document, certain.get()).with(extras(noErrors, 0), List.of());
        }
        FactorLayout layout = layout(instrument);
        MonteCarloResult result = simulate(instrument, layout);
        ClosedEngine.requireFinite(instrument, result.value());
        Greeks greeks = ValuationGreeks.of(instrument, layout, result);
        Arrays.stream(greeks.delta())
                .filter(Double::isInfinite)
                .forEach(delta -> ClosedEngine.requireFinite(instrument, delta));
        Greeks errors = ValuationGreeks.errors(instrument, layout, result);
        return new PriceAnswer(
                        document,
                        greeks,
                        ValueSource.MONTE_CARLO,
                        extras(StandardErrors.of(errors, document.isSmoothed()), result.paths()),
                        document.warnings())
                .with(Map.of(), warnings(instrument, greeks, result));
    }

    private List<Warning> warnings(Instrument instrument, Greeks greeks, MonteCarloResult result) {
        List<Warning> warnings =
                new ArrayList<>(MissingGreeks.lacking(instrument, greeks, "the engine mc does not give it yet"));
        warnings.addAll(MissingGreeks.overflowing(greeks));
        if (result.error() <= ROUNDING * Math.abs(result.value())) {
            warnings.add(new Warning(
                    WarningCode.W_STD_ERROR,
                    "std_error",
                    "the same payoff on all " + result.paths()
                            + " paths, though the basket is random: the error is that of"
                            + " paths not seen, and unknown"));
        }
        if (targetError.isPresent() && !(result.error() <= targetError.getAsDouble())) {
            warnings.add(new Warning(
                    WarningCode.W_TARGET_ERROR,
                    "std_error",
                    "not reached: std_error=" + result.error() + ", target_error=" + targetError.getAsDouble()
                            + ", paths=" + result.paths()));
        }
        return warnings;
    }

    private MonteCarloResult simulate(Instrument instrument, FactorLayout layout) {
        MonteCarloPlan current = plan;
        MonteCarloResult result = run(instrument, layout, current);
        while (targetError.isPresent()
                && !(result.error() <= targetError.getAsDouble())
                && current.paths() <= MOST_PATHS / 2) {
            current = new MonteCarloPlan(2 * current.paths(), current.seed(), current.antithetic(), current.threads());
            result = run(instrument, layout, current);
        }
        progress.clear();
        return result;
    }

    private MonteCarloResult run(Instrument instrument, FactorLayout layout, MonteCarloPlan size) {
        MonteCarloPricer pricer = new MonteCarloPricer(instrument, layout, Box.unbounded(layout.size()), size);
        return pricer.simulate(
                instrument.read(layout),
                paths -> progress.show("simulated " + paths + " of " + size.paths() + " paths"));
    }

    private static FactorLayout layout(Instrument instrument) {
        LevelKind kind = instrument.market().kind();
        List<FactorId> factors = new ArrayList<>();
        IntStream.range(0, instrument.size()).forEach(i -> factors.add(FactorId.level(kind, i)));
        IntStream.range(0, instrument.size()).forEach(i -> factors.add(FactorId.volatility(i)));
        factors.add(FactorId.of(FactorId.Kind.EXPIRY));
        factors.add(FactorId.of(FactorId.Kind.RATE));
        return new FactorLayout(factors);
    }

    private Map<String, Object> extras(Map<String, Object> errors, long paths) {
        Map<String, Object> extras = new LinkedHashMap<>(errors);
        extras.put("paths", paths);
        extras.put("seed", plan.seed());
        return extras;
    }
}
