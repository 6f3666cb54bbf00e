package io.espalier.bench.experiment.dloss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlackScholesCallTest {

    /** The textbook's call at the money: 10.4506. */
    @Test
    void priceOfAYearAtTheMoney() {
        assertEquals(
                10.450583572185565, BlackScholesCall.price(new double[] {100, 0.2, 1.0, 0.05}, new double[4], 0), 1e-9);
    }

    /** Central bumps of 1e-5 of the input: truncation and rounding near 1e-8. */
    @Test
    void derivativesAreBumps() {
        double[] x = {110.0, 0.3, 0.7, 0.03};
        double[] dy = new double[4];
        BlackScholesCall.price(x, dy, 0);

        for (int j = 0; j < 4; j++) {
            double step = 1e-5 * x[j];
            double[] up = x.clone();
            double[] down = x.clone();
            up[j] += step;
            down[j] -= step;
            double bumped =
                    (BlackScholesCall.price(up, new double[4], 0) - BlackScholesCall.price(down, new double[4], 0))
                            / (2.0 * step);
            assertEquals(bumped, dy[j], 1e-6 * Math.max(1.0, Math.abs(bumped)), "input " + j);
        }
    }
}
