package io.espalier.pricing.analytic;

/**
 * A weighted sum over dates as it grows at one carry b, seen from each date: l_p = c_p + e^(b gap_(p+1)) l_(p+1).
 *
 * <p>With derivatives to expiry, by which gap_p moves at the rate {@code shareStep[p]}, and to b. Seen from today it is {@code
 * total}. All in double-double.
 */
final class CarriedFixings {
    /** l_p, [date]. */
    final DoubleDouble[] coming;

    final DoubleDouble[] comingByExpiry;
    final DoubleDouble[] comingByCarry;
    /** e^(b gap_p), [date]. */
    final DoubleDouble[] growth;

    final DoubleDouble total = new DoubleDouble();
    final DoubleDouble totalByExpiry = new DoubleDouble();
    final DoubleDouble totalByCarry = new DoubleDouble();
    final double[] shareStep;

    private final double[] coefficient;
    private final DoubleDouble[] gap;
    private final CarryGrowth exponential = new CarryGrowth();
    private final DoubleDouble exponent = new DoubleDouble();
    private final DoubleDouble grown = new DoubleDouble();

    CarriedFixings(double[] coefficient, DoubleDouble[] gap, double[] shareStep) {
        this.coefficient = coefficient;
        this.gap = gap;
        this.shareStep = shareStep;
        coming = DoubleDouble.array(gap.length);
        comingByExpiry = DoubleDouble.array(gap.length);
        comingByCarry = DoubleDouble.array(gap.length);
        growth = DoubleDouble.array(gap.length);
    }

    void update(double carry) {
        total.set(0.0);
        totalByExpiry.set(0.0);
        totalByCarry.set(0.0);
        for (int p = gap.length - 1; p >= 0; p--) {
            coming[p].set(total.add(coefficient[p]));
            comingByExpiry[p].set(totalByExpiry);
            comingByCarry[p].set(totalByCarry);
            exponent.set(gap[p]).multiply(carry);
            exponential.growth(exponent, growth[p]);
            goBack(p, carry);
        }
    }

    /** From date p to the one before. */
    private void goBack(int p, double carry) {
        grown.set(total).multiply(growth[p]);
        total.set(grown);
        totalByCarry.multiply(growth[p]).addProduct(grown.hi(), grown.lo(), gap[p].hi(), gap[p].lo());
        grown.multiply(carry).multiply(shareStep[p]);
        totalByExpiry.multiply(growth[p]).add(grown);
    }
}
