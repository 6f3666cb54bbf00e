package io.espalier.pricing.analytic;

import io.espalier.pricing.product.PathDate;

/**
 * A sum of the basket over dates, (1/N) sum c_k x(t_k), as an Asian option is paid on it; exact, for a sum of normal variables is normal.
 *
 * <p>Seen from a date t_p, what comes grows like l_p = c_p + e^(b (t_(p+1) - t_p)) l_(p+1); noise between t_(p-1) and t_p reaches
 * the sum by l_p, so that the clock is sum over p of l_p(b_i) l_p(b_j) g(b_i + b_j; t_p - t_(p-1)). All in double-double.
 */
final class AveragedLevel implements PathFunctional {
    private final BasketInputs in;
    private final double divisor;
    private final int dates;
    private final double[] share;
    private final double[] offset;
    private final double[] coefficient;
    /** Years between a date and the one before, or today. */
    private final DoubleDouble[] gap;

    private final CarriedFixings[] carried;
    private final CarryGrowth growth = new CarryGrowth();
    private final DoubleDouble work = new DoubleDouble();
    private final DoubleDouble clock = new DoubleDouble();
    private final DoubleDouble term = new DoubleDouble();

    /**
     * @param dates increasing, the last is expiry
     * @param coefficients c_k, one per date
     * @param divisor N
     */
    AveragedLevel(BasketInputs in, PathDate[] dates, double[] coefficients, double divisor) {
        this.in = in;
        this.divisor = divisor;
        this.dates = dates.length;
        coefficient = coefficients;
        share = new double[dates.length];
        offset = new double[dates.length];
        for (int p = 0; p < dates.length; p++) {
            share[p] = dates[p].share();
            offset[p] = dates[p].offset();
        }
        gap = DoubleDouble.array(dates.length);
        carried = new CarriedFixings[in.size];
        for (int i = 0; i < in.size; i++) {
            carried[i] = new CarriedFixings(coefficients, gap, shareSteps());
        }
    }

    /** How a gap moves with expiry. */
    private double[] shareSteps() {
        double[] steps = share.clone();
        for (int p = 1; p < dates; p++) {
            steps[p] -= share[p - 1];
        }
        return steps;
    }

    @Override
    public boolean update() {
        boolean inOrder = true;
        for (int p = 0; p < dates; p++) {
            time(p, gap[p]);
            if (p > 0) {
                time(p - 1, work);
                gap[p].add(-work.hi(), -work.lo());
            }
            inOrder &= gap[p].hi() >= 0.0;
        }
        for (int i = 0; i < in.size; i++) {
            carried[i].update(in.carry(i));
        }
        return inOrder;
    }

    private void time(int p, DoubleDouble out) {
        out.setProduct(share[p], in.expiry).add(offset[p]);
    }

    @Override
    public void growth(int i, DoubleDouble out) {
        out.set(carried[i].total).divide(divisor);
    }

    @Override
    public void growthByExpiry(int i, DoubleDouble out) {
        out.set(carried[i].totalByExpiry).divide(divisor);
    }

    @Override
    public double growthLag(int i) {
        work.set(carried[i].total).multiply(-in.expiry).add(carried[i].totalByCarry);
        return work.hi() / divisor;
    }

    @Override
    public void meanClock(int i, int j, DoubleDouble out) {
        out.set(0.0);
        if (in.expiry > 0.0) {
            for (int p = 0; p < dates; p++) {
                term.set(carried[i].coming[p]).multiply(carried[j].coming[p]);
                gapClock(i, j, p);
                out.addProduct(term.hi(), term.lo(), clock.hi(), clock.lo());
            }
            out.divide(divisor).divide(divisor).divide(in.expiry);
        }
    }

    /** g(b_i + b_j; gap). */
    private void gapClock(int i, int j, int p) {
        work.set(in.carry(i)).add(in.carry(j)).multiply(gap[p]);
        growth.meanGrowth(work, clock);
        clock.multiply(gap[p]);
    }

    @Override
    public void clockByExpiry(int i, int j, DoubleDouble out) {
        CarriedFixings a = carried[i];
        CarriedFixings b = carried[j];
        out.set(0.0);
        for (int p = 0; p < dates; p++) {
            gapClock(i, j, p);
            term.set(a.comingByExpiry[p]).multiply(b.coming[p]);
            term.addProduct(a.coming[p].hi(), a.coming[p].lo(), b.comingByExpiry[p].hi(), b.comingByExpiry[p].lo());
            out.addProduct(term.hi(), term.lo(), clock.hi(), clock.lo());
            term.set(a.coming[p]).multiply(b.coming[p]).multiply(a.shareStep[p]);
            clock.set(a.growth[p]).multiply(b.growth[p]);
            out.addProduct(term.hi(), term.lo(), clock.hi(), clock.lo());
        }
        out.divide(divisor).divide(divisor);
    }

    @Override
    public double halfLogClockByCarry() {
        CarriedFixings a = carried[0];
        double slope = 0.0;
        double total = 0.0;
        for (int p = 0; p < dates; p++) {
            gapClock(0, 0, p);
            double coming = a.coming[p].hi();
            double meanTime = gap[p].hi() * CarryGrowth.meanTime(2.0 * in.carry(0) * gap[p].hi());
            slope += clock.hi() * coming * (a.comingByCarry[p].hi() + coming * meanTime);
            total += clock.hi() * coming * coming;
        }
        return slope / total;
    }
}
