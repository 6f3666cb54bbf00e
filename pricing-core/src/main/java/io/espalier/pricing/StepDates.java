package io.espalier.pricing;

import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.PathDate;
import io.espalier.pricing.product.Product;

/** What a product must be where time goes in whole steps. */
final class StepDates {
    /** A date that is a share of T may miss a whole number by its rounding. */
    private static final double ROUNDING = 1e-9;

    private StepDates() {}

    /** @throws IllegalArgumentException if T or a date is no whole number of steps, or the product is watched between them */
    static void require(Product product) {
        final double steps = product.expiry();
        if (!(steps >= 0.0 && steps == Math.rint(steps))) {
            throw new IllegalArgumentException("T counts steps, a whole number: T=" + steps);
        }
        for (PathDate date : product.dates()) {
            final double at = date.at(steps);
            if (Math.abs(at - Math.rint(at)) > ROUNDING) {
                throw new IllegalArgumentException("dates count steps, whole numbers: date=" + at + ", T=" + steps);
            }
        }
        if (isWatchedBetween(product)) {
            throw new IllegalArgumentException(
                    "between steps there is no level to watch a barrier at: type=" + product.label());
        }
    }

    private static boolean isWatchedBetween(Product product) {
        if (product instanceof BarrierOption barrier) {
            return barrier.monitoring().isContinuous();
        }
        return product instanceof DoubleBarrierOption both && both.monitoring().isContinuous();
    }
}
