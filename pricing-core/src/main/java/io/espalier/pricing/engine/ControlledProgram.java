package io.espalier.pricing.engine;

import static io.espalier.pricing.product.PayoffType.CALL;
import static io.espalier.pricing.product.PayoffType.PUT;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.analytic.BasketClosedForm;
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
        final Optional<ControlVariate<BasketOption>> control =
                ControlVariate.best(program, ControlVariate.onBasket(instrument), antithetic, pilot);
        return new ControlledProgram(
                control.map(found -> less(program, found)).orElse(program),
                control.map(found -> known(instrument, found)));
    }

    private static KnownValue known(Instrument instrument, ControlVariate<BasketOption> control) {
        return new KnownBasket(
                control.coefficient(),
                BasketClosedForm.value(instrument.market(), control.option()),
                instrument.market());
    }

    private static SimulatedInstrument less(SimulatedInstrument program, ControlVariate<?> control) {
        return program.with(program.payers().less(control.coefficient(), control.option()));
    }

    /** The same payoff, a call or a put on the level whose variance goes as expected. */
    private static ControlledProgram onTwin(
            SimulatedInstrument program, GarchInstrument instrument, boolean antithetic, NormalSource pilot) {
        final OptionalDouble strike = strike(instrument);
        if (strike.isEmpty()) {
            return new ControlledProgram(program, Optional.empty());
        }
        final SimulatedInstrument twin = program.with(new MatchedTwin(
                program.model(),
                instrument.market().dynamics(),
                instrument.market().kind()));
        if (program.payers().differentiated() instanceof LastStepOption option) {
            final List<LastStepOption> candidates = Stream.of(option.option().type(), CALL, PUT)
                    .distinct()
                    .map(option::onNext)
                    .toList();
            return ControlVariate.best(twin, candidates, antithetic, pilot)
                    .map(found -> onTwin(twin, instrument, found, found.option().option()))
                    .orElse(new ControlledProgram(program, Optional.empty()));
        }
        final List<BasketOption> candidates = List.of(
                onTwinsLevel(CALL, strike.getAsDouble(), instrument.product()),
                onTwinsLevel(PUT, strike.getAsDouble(), instrument.product()));
        return ControlVariate.best(twin, candidates, antithetic, pilot)
                .map(found -> onTwin(twin, instrument, found, found.option()))
                .orElse(new ControlledProgram(program, Optional.empty()));
    }

    private static ControlledProgram onTwin(
            SimulatedInstrument twin, GarchInstrument instrument, ControlVariate<?> control, BasketOption option) {
        final KnownValue known = new KnownTwin(instrument, twin.model().parameters(), option, control.coefficient());
        return new ControlledProgram(less(twin, control), Optional.of(known));
    }

    /** The twin's level comes after the one that the product sees. */
    private static BasketOption onTwinsLevel(PayoffType type, double strike, Product product) {
        return new BasketOption(
                type, strike, product.expiry(), new double[] {0.0, 1.0}, product.notional(), Optional.empty());
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
