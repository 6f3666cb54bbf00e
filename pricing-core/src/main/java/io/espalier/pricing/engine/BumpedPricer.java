package io.espalier.pricing.engine;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.math.Moments;
import java.util.List;

/**
 * Derivatives as differences of other pricers' values: for what has no adjoint, and as a witness of what has.
 *
 * <p>Gradient: (V(x + h) - V(x - h))/2h, truncated at h^2 V'''/6; where one side is refused, or outside the domain, the other side
 * alone. Curvature: (V(+i +j) - V(+i -j) - V(-i +j) + V(-i -j))/4 h_i h_j. NaN where no difference can be made. A simulation that
 * draws the same numbers at every point (common random numbers) moves its paths and not its noise. Replicates, simulations of the same
 * instrument with other seeds, tell the standard error of every number; of a single pricer that is 0 where its value is exact, and
 * else not known (NaN) of derivatives. Allocates nothing beyond what the pricers do, but for replicates. Belongs to one thread.
 */
public final class BumpedPricer implements Pricer {
    private final List<? extends Pricer> replicates;
    private final FactorLayout layout;
    private final Box domain;
    private final Differences differences;
    private final double[][] rows;

    /**
     * One pricer, or replicates of one.
     *
     * @param bumps h of each column, > 0
     * @throws IllegalArgumentException if there is no pricer, the layouts differ, or there is not one positive bump per column
     */
    public BumpedPricer(List<? extends Pricer> replicates, double[] bumps) {
        if (replicates.isEmpty()) {
            throw new IllegalArgumentException("there must be a pricer to bump: replicates=[]");
        }
        this.replicates = List.copyOf(replicates);
        this.layout = replicates.get(0).layout();
        this.domain = replicates.get(0).domain();
        for (Pricer replicate : replicates) {
            if (!replicate.layout().equals(layout)) {
                throw new IllegalArgumentException(
                        "replicates must share one layout: layout=" + layout + ", other=" + replicate.layout());
            }
        }
        this.differences = new Differences(layout, domain, bumps);
        this.rows = new double[differences.size()][replicates.size()];
    }

    @Override
    public FactorLayout layout() {
        return layout;
    }

    @Override
    public Box domain() {
        return domain;
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (!domain.contains(x)) {
            return false;
        }
        for (int r = 0; r < rows[0].length; r++) {
            if (!differences.take(replicates.get(r), x, out.wantsCurvature())) {
                return false;
            }
            for (int row = 0; row < rows.length; row++) {
                rows[row][r] = differences.number(row);
            }
        }
        write(out);
        return true;
    }

    private void write(Valuation out) {
        final int d = layout.size();
        out.set(mean(0), rows[0].length > 1 ? error(0) : differences.error(), differences.source());
        for (int j = 0; j < d; j++) {
            out.gradient()[j] = mean(1 + j);
            out.gradientError()[j] = rows[0].length > 1 ? error(1 + j) : differences.error() == 0.0 ? 0.0 : Double.NaN;
        }
        for (int cell = 0; cell < out.curvature().length; cell++) {
            out.curvature()[cell] = mean(1 + d + cell);
        }
    }

    private double mean(int row) {
        return rows[row].length == 1 ? rows[row][0] : moments(row).mean();
    }

    private double error(int row) {
        return moments(row).standardError();
    }

    private Moments moments(int row) {
        final Moments moments = new Moments();
        moments.add(rows[row], rows[row].length);
        return moments;
    }
}
