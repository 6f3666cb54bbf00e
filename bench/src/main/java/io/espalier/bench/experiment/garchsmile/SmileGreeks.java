package io.espalier.bench.experiment.garchsmile;

/** An undiscounted call with its raw Greeks; owned by the caller, overwritten by each pricing. */
public final class SmileGreeks {
    private final double[] row = new double[SmileQuantity.COUNT];

    /** Writes all; each parameter's derivative at fixed forward, strike and other raw parameters. */
    public void set(
            double value,
            double delta,
            double gamma,
            double h1,
            double omega,
            double alpha,
            double beta,
            double lambda) {
        row[0] = value;
        row[1] = delta;
        row[2] = gamma;
        row[3] = h1;
        row[4] = omega;
        row[5] = alpha;
        row[6] = beta;
        row[7] = lambda;
    }

    /** The price. */
    public double value() {
        return row[0];
    }

    /** All quantities in their order, those at fixed long-run variance included. */
    double[] complete(SmilePoint point) {
        SmileQuantity.addSteady(point, row, 0);
        return row.clone();
    }
}
