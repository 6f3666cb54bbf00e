package io.espalier.surrogate.certify;

import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.ResizableDoubleArray;

/**
 * Checks at every compared point that the candidate leaves no arbitrage, as far as the product's payment alone tells.
 *
 * <p>Value not below 0 or the discounted intrinsic value; deltas and the slope in the strike within what the payment's slopes allow;
 * gamma not negative where the payment is convex; under GARCH also the calendar. A breach is judged against the reference's own noise at that point. For products
 * of whose payment nothing of the kind is known there is nothing to check.
 */
public final class ArbitrageChecks implements ComparedPoint {
    private static final double STANDARD_ERRORS = 3.0;

    private final List<Tally> tallies;

    /** Checks an instrument whose factors are these columns. */
    public ArbitrageChecks(PricingProblem instrument, FactorLayout layout) {
        tallies =
                ArbitrageClaims.of(instrument, layout).stream().map(Tally::new).toList();
    }

    @Override
    public void accept(double[] x, Valuation candidate, Valuation reference) {
        tallies.forEach(tally -> tally.add(x, candidate, reference));
    }

    /** What was found of each claim. */
    public List<Breaches> breaches() {
        return tallies.stream().map(Tally::breaches).toList();
    }

    /** One claim's running count. */
    private static final class Tally {
        private final Claim claim;
        private final ResizableDoubleArray sizes = new ResizableDoubleArray();
        private long checked;
        private long withinNoise;

        Tally(Claim claim) {
            this.claim = claim;
        }

        void add(double[] x, Valuation candidate, Valuation reference) {
            double excess = claim.excess(x, candidate);
            if (Double.isNaN(excess)) {
                return;
            }
            checked++;
            if (excess > 0.0) {
                sizes.addElement(excess);
                // A NaN, of an engine that does not know its error, fails the comparison.
                withinNoise += excess <= STANDARD_ERRORS * claim.noise().of(x, reference) ? 1 : 0;
            }
        }

        Breaches breaches() {
            double[] sorted = sizes.getElements();
            Arrays.sort(sorted);
            return new Breaches(claim.text(), claim.output(), checked, sorted, withinNoise);
        }
    }
}
