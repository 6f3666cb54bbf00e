package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.analytic.GarchClosedForms;
import io.espalier.pricing.model.MatchedTwin;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.random.NormalSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A program less a control on the same paths, where the plan wants one and it helps, and what is known of that control. */
record ControlledProgram(SimulatedInstrument program, Optional<KnownValue> known) {

    static ControlledProgram of(SimulatedInstrument program, MonteCarloPlan plan) {
        if (!plan.control()) {
            return new ControlledProgram(program, Optional.empty());
        }
        final PricingProblem problem = program.instrument();
        final NormalSource pilot = new NormalSource(plan.seed(), Streams.PILOT);
        if (problem instanceof GarchInstrument garch) {
            return onTwin(program, garch, plan.antithetic(), pilot);
        }
        return problem instanceof Instrument instrument
                ? onBasket(program, instrument, plan.antithetic(), pilot)
                : new ControlledProgram(program, Optional.empty());
    }

    private static ControlledProgram onBasket(
            SimulatedInstrument program, Instrument instrument, boolean antithetic, NormalSource pilot) {
        final Optional<ControlVariate> control =
                ControlVariate.best(program, ControlVariate.onBasket(instrument), antithetic, pilot);
        return new ControlledProgram(
                control.map(found -> less(program, found)).orElse(program),
                control.map(found -> found.known(instrument)));
    }

    private static SimulatedInstrument less(SimulatedInstrument program, ControlVariate control) {
        return program.with(program.payers().less(control.coefficient(), control.option()));
    }

    /** A call or put on the level whose variance goes as expected. */
    private static ControlledProgram onTwin(
            SimulatedInstrument program, GarchInstrument instrument, boolean antithetic, NormalSource pilot) {
        final OptionalDouble strike = strike(instrument);
        if (strike.isEmpty()) {
            return new ControlledProgram(program, Optional.empty());
        }
        final Product product = instrument.product();
        // The twin's level comes after those that the product sees.
        final double[] twinsLevel = new double[program.payers().differentiated().weights().length + 1];
        twinsLevel[twinsLevel.length - 1] = 1.0;
        final List<BasketOption> candidates = Stream.of(PayoffType.CALL, PayoffType.PUT)
                .map(type -> new BasketOption(
                        type, strike.getAsDouble(), product.expiry(), twinsLevel, product.notional(), Optional.empty()))
                .toList();
        final SimulatedInstrument twin = program.with(new MatchedTwin(
                program.model(),
                instrument.market().dynamics(),
                instrument.market().kind()));
        return ControlVariate.best(twin, candidates, antithetic, pilot)
                .map(found -> new ControlledProgram(
                        less(twin, found),
                        Optional.of(new KnownTwin(
                                instrument, program.model().parameters(), found.option(), found.coefficient()))))
                .orElse(new ControlledProgram(program, Optional.empty()));
    }

    /** The product's, or the forward; none where the formula has none for it, or nothing is random. */
    private static OptionalDouble strike(GarchInstrument instrument) {
        if (GarchClosedForms.isStill(instrument.market(), instrument.product().expiry())) {
            return OptionalDouble.empty();
        }
        final double own = instrument.product().strike();
        final double forward = instrument.market().level()
                * Math.exp(instrument.market().carry() * instrument.product().expiry());
        final double strike = Double.isNaN(own) ? forward : own;
        return instrument.market().isAdditive() || strike > 0.0 ? OptionalDouble.of(strike) : OptionalDouble.empty();
    }
}
