package io.espalier.bench.experiment.deltamin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.bench.experiment.garchbed.ForecastBox;
import io.espalier.pricing.calibration.GarchParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static double[] returns(int n) {
        return new Random(5).doubles(n, -2.0, 2.0).toArray();
    }

    /** Of a process in the middle of the wide box. */
    private static double[] simulated(int n) {
        Random random = new Random(1999);
        double[] simulated = new double[n];
        double h = 1.4;
        for (int t = 0; t < n; t++) {
            simulated[t] = Math.sqrt(h) * random.nextGaussian();
            h = 0.14 + 0.1 * simulated[t] * simulated[t] + 0.8 * h;
        }
        return simulated;
    }

    /** In a few epochs errors fall and parameters move; labels of noise 1 cannot be met better than about that. */
    @Test
    void errorsFallWhileParametersMove() {
        List<UpdateCurve> curves = new UpdateCurves(1L, 5).run(2);

        assertEquals(4, curves.size());
        for (UpdateCurve curve : curves) {
            assertTrue(curve.test()[4] < curve.test()[0], curve::toString);
            assertTrue(curve.training()[4] > 0.8);
            assertTrue(Arrays.stream(curve.update()).allMatch(update -> update > 0.0));
        }
        assertArrayEquals(
                curves.get(1).update(), new UpdateCurves(1L, 5).run(1).get(1).update());
    }

    /** 0.05 is the middle of the box in omega, alpha 0 and beta 0.99 lie outside. */
    @Test
    void estimatesOutsideTheBoxAreMovedToItsEdge() {
        GarchParameters estimate = new GarchParameters(0.0, 0.05, 0.0, 0.99);

        assertArrayEquals(new double[] {0.0, 0.05, 0.02, 0.84}, new ForecastBox(returns(200)).nearest(estimate));
    }

    @Test
    void errorsOfForecastsAreOverTheDays() {
        RollingForecast forecast =
                new RollingForecast(1, new double[] {1.0, 3.0}, new double[] {1.0, 4.0}, new double[] {1.3, 2.6}, 0);

        assertEquals(Math.sqrt(0.5), forecast.error(forecast.plain()), 1e-15);
        assertEquals(Math.sqrt((0.09 + 0.16) / 2.0) / 2.0, forecast.relative(forecast.withGradients()), 1e-15);
    }

    @Test
    @Tag("training")
    void networksWithGradientsFollowTheForecastMoreClosely() {
        // The figure's own twenty days: of two or three the order hangs on the days.
        List<RollingForecast> forecasts = new RollingForecasts(simulated(219), 20, 1L).run(2);

        assertEquals(
                List.of(1, 5), forecasts.stream().map(RollingForecast::horizon).toList());
        for (RollingForecast forecast : forecasts) {
            assertTrue(
                    forecast.relative(forecast.withGradients()) < forecast.relative(forecast.plain()),
                    forecast.horizon() + ": " + forecast.relative(forecast.withGradients()) + ", plain "
                            + forecast.relative(forecast.plain()));
            assertTrue(forecast.relative(forecast.plain()) < 0.1);
        }
    }

    @Test
    void daysWithoutAPastAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RollingForecasts(returns(203), 5, 1L));
    }
}
