package io.espalier.pricing.engine;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.math.NormalDistribution;
import io.espalier.pricing.model.ExpectedVariance;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A multiple of a call or put on a level whose variance goes as expected: Bachelier's formula or Black's, differentiated on a tape. */
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
        final double[] numbers = instrument.read(new FactorLayout(parameters));
        final List<Adjoint> p = new ArrayList<>();
        for (int k = 0; k < numbers.length; k++) {
            p.add(tape.input(numbers[k]));
            inputs.put(parameters.get(k), p.get(k));
        }
        final Adjoint rate = inputs.computeIfAbsent(RATE, absent -> tape.input(market.rate()));
        final Adjoint strike = tape.input(option.strike());
        // Without a strike of its own the product's control has one that does not move.
        if (!Double.isNaN(instrument.product().strike())) {
            inputs.put(STRIKE, strike);
        }
        final int steps = (int) option.expiry();
        final Adjoint deviation = ExpectedVariance.of(market.dynamics(), p.subList(2, p.size()))
                .total(steps, p.get(1))
                .sqrt();
        final Adjoint growth = rate.times(steps);
        final Adjoint forward = drifts() ? p.get(0).times(growth.exp()) : p.get(0);
        final Adjoint call = market.isAdditive()
                ? CallFormula.normal(forward.minus(strike), deviation)
                : CallFormula.lognormal(forward.log(), deviation, strike, strike.log());
        final Adjoint paid = option.type() == PayoffType.CALL ? call : call.minus(forward.minus(strike));
        final Adjoint present = market.discount().isPresent()
                ? paid.times(market.discount().getAsDouble())
                : paid.times(growth.negate().exp());
        tape.seed(present, 1.0);
        tape.reverse(0);
        this.value = present.values()[0];
        final double discount = market.discount().orElse(Math.exp(-market.rate() * steps));
        this.curvature = discount
                * curvature(forward.values()[0], option.strike(), deviation.values()[0]);
    }

    private boolean drifts() {
        return market.kind() == LevelKind.SPOT && !market.isAdditive();
    }

    /** To today's level, undiscounted. */
    private double curvature(double forward, double strike, double deviation) {
        if (market.isAdditive()) {
            return NormalDistribution.density((forward - strike) / deviation) / deviation;
        }
        final double d = Math.log(forward / strike) / deviation + 0.5 * deviation;
        return NormalDistribution.density(d) * forward / (deviation * market.level() * market.level());
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
