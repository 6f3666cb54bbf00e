package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.model.ExpectedVariance;
import io.espalier.pricing.product.BasketOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A multiple of a European option on a level whose variance goes as expected: Bachelier's formula or Black's, differentiated on a tape. */
final class KnownTwin implements KnownValue {
    private static final FactorId RATE = FactorId.of(FactorId.Kind.RATE);
    private static final FactorId STRIKE = FactorId.of(FactorId.Kind.STRIKE);

    private final GarchMarket market;
    private final double multiple;
    private final Map<FactorId, Adjoint> inputs = new HashMap<>();
    private final double value;
    private final double curvature;

    /** @param parameters of the process, in its order */
    KnownTwin(GarchInstrument instrument, List<FactorId> parameters, BasketOption option, double coefficient) {
        this.market = instrument.market();
        this.multiple = coefficient * option.notional();
        final Tape tape = new Tape(1);
        final List<Adjoint> p = inputs(tape, instrument, parameters);
        final Adjoint strike = tape.input(option.strike());
        // Without a strike of its own the product's control has one that does not move.
        if (!Double.isNaN(instrument.product().strike())) {
            inputs.put(STRIKE, strike);
        }
        final int steps = (int) option.expiry();
        final Adjoint deviation = ExpectedVariance.of(market.dynamics(), p.subList(2, p.size()))
                .total(steps, p.get(1))
                .sqrt();
        final Adjoint growth = inputs.get(RATE).times(steps);
        final Adjoint forward = drifts() ? p.get(0).times(growth.exp()) : p.get(0);
        final Adjoint discount = market.discount().isPresent()
                ? tape.constant(market.discount().getAsDouble())
                : growth.negate().exp();
        final StepFormula formula = new StepFormula(option.type());
        final Adjoint paid = market.isAdditive()
                ? formula.normal(forward.minus(strike), deviation)
                : formula.lognormal(forward.log(), deviation, strike, strike.log());
        final Adjoint present = paid.times(discount);
        tape.seed(present, 1.0);
        tape.reverse(0);
        this.value = present.values()[0];
        this.curvature = market.discount().orElse(Math.exp(-market.rate() * steps))
                * curvature(
                        formula, forward.values()[0], option.strike(), deviation.values()[0]);
    }

    /** The process' parameters, and the rate where it is none of them. */
    private List<Adjoint> inputs(Tape tape, GarchInstrument instrument, List<FactorId> parameters) {
        final double[] numbers = instrument.read(new FactorLayout(parameters));
        final List<Adjoint> p = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            p.add(tape.input(numbers[k]));
            inputs.put(parameters.get(k), p.get(k));
        }
        inputs.computeIfAbsent(RATE, absent -> tape.input(market.rate()));
        return p;
    }

    private boolean drifts() {
        return market.kind() == LevelKind.SPOT && !market.isAdditive();
    }

    /** To today's level, undiscounted. */
    private double curvature(StepFormula formula, double forward, double strike, double deviation) {
        if (market.isAdditive()) {
            return formula.normalCurvature(forward - strike, deviation);
        }
        final double growth = forward / market.level();
        return growth * growth * formula.lognormalCurvature(forward, strike, deviation);
    }

    @Override
    public double value() {
        return multiple * value;
    }

    @Override
    public double derivative(FactorId factor) {
        final Adjoint input = inputs.get(factor);
        return input == null ? 0.0 : multiple * input.bars()[0];
    }

    @Override
    public double gamma(int i, int j) {
        return multiple * curvature;
    }
}
