package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;

/**
 * A network over one cell: linear bands of its value, its derivatives and its Hessian along directions, in raw units.
 *
 * <p>Enter by {@link BandPass#enclose}. What is not asked for is not computed. Belongs to one thread.
 */
public final class CellBands {
    private final ForwardBands forward;
    private LayerSlopes[] slopes;
    private AdjointBands backward;

    CellBands(NetworkArrays network, Cell cell) {
        forward = new ForwardBands(network, cell);
    }

    /** A band of the value. */
    public LinearBand value() {
        return forward.value();
    }

    /** A band of the derivative by input {@code j}. */
    public LinearBand derivative(int j) {
        return backward().derivative(j);
    }

    /** A band of v'Hw, H the Hessian: one entry of it for two unit vectors, the sum of a block for one vector of ones twice. */
    public LinearBand curvature(double[] v, double[] w) {
        Interval[][] first = tangents(v);
        Interval[][] second = v == w ? first : tangents(w);
        return new CurvatureBands(forward).along(backward().adjoints, first, second);
    }

    /** Every value over the cell. */
    public Interval range() {
        return forward.h[forward.h.length - 1][0];
    }

    /** Every derivative by each input over the cell. */
    public Interval[] gradient() {
        return backward().gradient;
    }

    /** Ranges of the nodes' responses [layer][node], the last layer being the output. */
    Interval[][] nodes() {
        return forward.h;
    }

    /** Ranges of the output's derivatives by the hidden nodes [layer][node]. */
    Interval[][] adjoints() {
        return backward().adjoints;
    }

    private Interval[][] tangents(double[] direction) {
        return new TangentBands(forward, slopes(), direction).tangents;
    }

    private AdjointBands backward() {
        if (backward == null) {
            backward = new AdjointBands(forward, slopes());
        }
        return backward;
    }

    private LayerSlopes[] slopes() {
        if (slopes == null) {
            slopes = LayerSlopes.of(forward);
        }
        return slopes;
    }
}
