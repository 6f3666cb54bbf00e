package io.espalier.pricing.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.math.NormalDistribution;
import org.junit.jupiter.api.Test;

class BermudanTest {

    /** A put on a martingale without discounting is worth most at the end (Jensen): never exercised before. */
    @Test
    void withoutRatesTheEuropeanPriceRemains() {
        GaussianState state = GaussianState.basket(100.0, 0.0, 20.0, 0.25, 0.5, 1.0);
        double d = (103.0 - 100.0) / 20.0;
        double expected = 3.0 * NormalDistribution.cdf(d) + 20.0 * Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI);

        assertEquals(expected, new Bermudan(state, x -> 103.0 - x, 0.0).value(), 1e-11);
    }

    /** Two dates on a martingale: above a boundary the call is taken at the first, by one integral of closed forms (midpoint, 2e5 cells). */
    @Test
    void twoDatesAreOneIntegralOfTheClosedForm() {
        GaussianState state = GaussianState.basket(100.0, 0.0, 20.0, 0.5, 1.0);
        double rate = 0.1;
        double deviation = 20.0 * Math.sqrt(0.5);
        double sum = 0.0;
        int cells = 200_000;
        for (int k = 0; k < cells; k++) {
            double z = -9.0 + 18.0 * (k + 0.5) / cells;
            double x = 100.0 + deviation * z;
            double d = (x - 95.0) / deviation;
            double held = Math.exp(-0.5 * rate)
                    * ((x - 95.0) * NormalDistribution.cdf(d)
                            + deviation * Math.exp(-0.5 * d * d) / Math.sqrt(2.0 * Math.PI));
            sum += Math.max(x - 95.0, held) * Math.exp(-0.5 * z * z);
        }
        double expected = Math.exp(-0.5 * rate) * sum * 18.0 / cells / Math.sqrt(2.0 * Math.PI);

        // Cells of 1e-4 deviations: (1e-4)^2/24 times a second derivative of order 10.
        assertEquals(expected, new Bermudan(state, x -> x - 95.0, rate).value(), 1e-8);
    }

    @Test
    void finerPanelsChangeNothing() {
        GaussianState state = GaussianState.logarithm(36.0, 0.06, 0.2, GaussianState.equallySpaced(10, 1.0));
        double usual = new Bermudan(state, x -> 40.0 - Math.exp(x), 0.06).value();

        assertEquals(usual, new Bermudan(state, x -> 40.0 - Math.exp(x), 0.06, 3.0, 24).value(), 1e-12);
        assertTrue(usual > 4.0);
    }

    /**
     * Printed to three digits: 0.0005. The last column (volatility 0.4, two years) is 0.001 to 0.006 above ours, more for higher spots, as
     * where a grid ends too early; a plain trapezoidal convolution on 65,536 points (numpy) agrees with ours to 1e-7 there: 7.6680271
     * at 38 and 5.6412360 at 44, and 4.4778111 in the first cell.
     */
    @Test
    void longstaffAndSchwartzFiniteDifferencesAreMet() {
        for (int j = 0; j < 4; j++) {
            int years = LongstaffSchwartzTable.YEARS[j];
            double volatility = LongstaffSchwartzTable.VOLATILITIES[j];
            GaussianState state =
                    GaussianState.logarithm(40.0, 0.06, volatility, GaussianState.equallySpaced(50 * years, years));
            Bermudan put = new Bermudan(state, x -> 40.0 - Math.exp(x), 0.06);
            for (int i = 0; i < 5; i++) {
                double spot = LongstaffSchwartzTable.SPOTS[i];
                double published = LongstaffSchwartzTable.FINITE_DIFFERENCES[i][j];
                assertEquals(
                        published,
                        put.valueFrom(Math.log(spot)),
                        j == 3 ? 0.0065 : 0.00051,
                        spot + ", " + volatility + ", " + years);
            }
        }
    }

    /** Another program's convolution, 2e-8 between its last two grids. */
    @Test
    void anotherProgramsConvolutionIsMet() {
        double[][] cases = {{36.0, 0.2, 1.0, 4.4778111}, {38.0, 0.4, 2.0, 7.6680271}, {44.0, 0.4, 2.0, 5.6412360}};
        for (double[] known : cases) {
            int dates = (int) (50 * known[2]);
            GaussianState state =
                    GaussianState.logarithm(known[0], 0.06, known[1], GaussianState.equallySpaced(dates, known[2]));

            assertEquals(known[3], new Bermudan(state, x -> 40.0 - Math.exp(x), 0.06).value(), 1e-7);
        }
    }
}
