package io.espalier.pricing.analytic;

/**
 * The basket at expiry, as a European option is paid on it: growth e^(b_i T), clock g_ij = (e^((b_i+b_j)T) - 1)/(b_i+b_j), T where the
 * sum is 0.
 */
final class TerminalLevel implements PathFunctional {
    private final BasketInputs in;
    private final CarryGrowth growth = new CarryGrowth();
    private final DoubleDouble exponent = new DoubleDouble();
    private final DoubleDouble[] grown;

    TerminalLevel(BasketInputs in) {
        this.in = in;
        grown = DoubleDouble.array(in.size);
    }

    @Override
    public boolean update() {
        for (int i = 0; i < in.size; i++) {
            exponent.setProduct(in.carry(i), in.expiry);
            growth.growth(exponent, grown[i]);
        }
        return true;
    }

    @Override
    public void growth(int i, DoubleDouble out) {
        out.set(grown[i]);
    }

    @Override
    public void growthByExpiry(int i, DoubleDouble out) {
        out.set(grown[i]).multiply(in.carry(i));
    }

    @Override
    public double growthLag(int i) {
        return 0.0;
    }

    @Override
    public void meanClock(int i, int j, DoubleDouble out) {
        exponent.set(in.carry(i)).add(in.carry(j)).multiply(in.expiry);
        growth.meanGrowth(exponent, out);
    }

    @Override
    public void clockByExpiry(int i, int j, DoubleDouble out) {
        out.set(grown[i]).multiply(grown[j]);
    }

    @Override
    public double halfLogClockByCarry() {
        return in.expiry * CarryGrowth.meanTime(2.0 * in.carry(0) * in.expiry);
    }
}
