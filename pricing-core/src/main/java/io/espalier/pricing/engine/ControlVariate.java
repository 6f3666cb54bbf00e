package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.random.NormalNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A European option whose value and Greeks are known, as a witness of what chance does to the paths.
 *
 * <p>{@code coefficient} times it is taken off every path and added again by formula; differentiation being linear, one coefficient
 * serves value and all Greeks. Its strike is the product's, or today's forward.
 */
record ControlVariate<P extends Product>(P option, double coefficient) {
    private static final int PILOT_BLOCKS = 16;

    /** A call and a put on the product's weights. */
    static List<BasketOption> onBasket(Instrument instrument) {
        return Stream.of(PayoffType.CALL, PayoffType.PUT)
                .map(type -> candidate(instrument, type))
                .toList();
    }

    /**
     * The best of these, with the coefficient that pilot paths find; empty where none helps.
     *
     * @param normals of other paths than those that it will serve
     */
    static <P extends Product> Optional<ControlVariate<P>> best(
            SimulatedInstrument program, List<P> candidates, boolean antithetic, NormalNumbers normals) {
        final Payers payers = program.payers();
        final double[][] pilot =
                new PilotPaths(program.with(payers.with(candidates)), antithetic).outputs(normals, PILOT_BLOCKS);
        final double[] served = pilot[payers.value()];
        ControlVariate<P> best = null;
        double explained = 0.0;
        for (int k = 0; k < candidates.size(); k++) {
            final double[] candidate = pilot[payers.all().size() + k];
            final double coefficient = covariance(served, candidate) / covariance(candidate, candidate);
            final double here = coefficient * covariance(served, candidate);
            if (here > explained && here < Double.POSITIVE_INFINITY) {
                explained = here;
                best = new ControlVariate<>(candidates.get(k), coefficient);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Up to a factor that is the same for all. */
    private static double covariance(double[] x, double[] y) {
        final double meanX = Arrays.stream(x).average().orElse(0.0);
        final double meanY = Arrays.stream(y).average().orElse(0.0);
        double sum = 0.0;
        for (int k = 0; k < x.length; k++) {
            sum += (x[k] - meanX) * (y[k] - meanY);
        }
        return sum;
    }

    private static BasketOption candidate(Instrument instrument, PayoffType type) {
        final Product product = instrument.product();
        final BasketOption option = new BasketOption(
                type, product.strike(), product.expiry(), product.weights(), product.notional(), Optional.empty());
        return Double.isNaN(option.strike()) ? option.withStrike(forward(instrument)) : option;
    }

    private static double forward(Instrument instrument) {
        final double years = instrument.product().expiry();
        return IntStream.range(0, instrument.size())
                .mapToDouble(i -> instrument.product().weights()[i]
                        * instrument.market().levels()[i]
                        * StrictMath.exp(instrument.market().carryOf(i) * years))
                .sum();
    }
}
