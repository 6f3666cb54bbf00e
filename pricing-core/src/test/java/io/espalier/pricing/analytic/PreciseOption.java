package io.espalier.pricing.analytic;

import io.espalier.pricing.product.PayoffType;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;

/**
 * A call or put on one forward in 70 decimal digits, by the textbook formula as it stands; its inputs are taken exactly.
 *
 * <p>Deep out of the money the two terms cancel to 1 part in d^4 or so of the density: 70 digits leave more than 60.
 */
final class PreciseOption {
    private static final int DIGITS = 70;

    private final DfpField field = new DfpField(DIGITS);
    private final PayoffType type;
    private final Dfp moneyness;
    private final Dfp deviation;
    private final Dfp discount;

    PreciseOption(PayoffType type, double forward, double strike, double expiry, double volatility, double discount) {
        this.type = type;
        moneyness = field.newDfp(forward).subtract(field.newDfp(strike));
        deviation = field.newDfp(expiry).sqrt().multiply(field.newDfp(volatility));
        this.discount = field.newDfp(discount);
    }

    double price() {
        PreciseNormal normal = new PreciseNormal(field);
        Dfp signed = type == PayoffType.CALL ? moneyness : moneyness.negate();
        Dfp d = signed.divide(deviation);
        Dfp undiscounted = signed.multiply(normal.cdf(d)).add(deviation.multiply(normal.density(d)));
        return undiscounted.multiply(discount).toDouble();
    }

    double d() {
        return moneyness.divide(deviation).toDouble();
    }
}
