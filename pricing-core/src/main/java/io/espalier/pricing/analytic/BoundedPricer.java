package io.espalier.pricing.analytic;

import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.Product;
import java.util.Optional;

/**
 * A closed form that answers for whole cells: bands that certainly hold its value and its Greeks at every point.
 *
 * <p>What is bounded is the formula in exact arithmetic at the given inputs, not what a program computes of it. Units: payoff currency
 * per unit of factor, notional included. Stateless, hence thread-safe.
 */
public interface BoundedPricer {

    /** The bounded closed form of a product; none where its formula, or a column, cannot be bounded. */
    static Optional<BoundedPricer> of(MarketData market, Product product, FactorLayout layout) {
        return BasketBands.of(market, product, layout);
    }

    /** The columns of its points. */
    FactorLayout layout();

    /** The direction in which the price moves, per column: cut cells along it. Not to be written. */
    double[] direction();

    /** A band of the present value over {@code cell}. */
    LinearBand value(Cell cell);

    /** A band of the derivative by column {@code j}. */
    LinearBand derivative(int j, Cell cell);

    /** What the derivative by column {@code j} keeps within at every x, wherever it lies. */
    Interval limits(int j);

    /** A band of the sum of the Hessian's block of the levels. */
    LinearBand gamma(Cell cell);
}
