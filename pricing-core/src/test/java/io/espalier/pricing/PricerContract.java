package io.espalier.pricing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The laws of {@link Pricer}: every engine's test extends this and says where to try it and how exact it is.
 *
 * <p>Published as a test artefact, so that surrogates and engines elsewhere are held to the same laws.
 */
public abstract class PricerContract {
    private static final int CALLS = 1_000;

    /** A fresh pricer, the same every time. */
    protected abstract Pricer pricer();

    /** A point inside the domain, away from its edges and from kinks. */
    protected abstract double[] point();

    /** A step for column {@code j} that is small beside what the value curves over. */
    protected abstract double bump(int j);

    /** What a central bump of the value may differ from the gradient in column {@code j}, with the reason. */
    protected abstract double bumpError(int j);

    /** A step for the gradient in column {@code j}; larger than that for the value where a gradient has steps. */
    protected double curvatureBump(int j) {
        return bump(j);
    }

    /** What a central bump of the gradient may differ from the curvature. */
    protected double curvatureBumpError() {
        return bumpError(0);
    }

    /** Whether a call allocates nothing once warm; a simulation may. */
    protected boolean allocatesNothing() {
        return true;
    }

    @Test
    void answersInsideItsDomain() {
        Pricer pricer = pricer();
        Valuation out = Valuation.of(pricer.layout());

        assertTrue(pricer.domain().contains(point()));
        assertTrue(pricer.tryPrice(point(), out));
        assertTrue(Double.isFinite(out.value()));
        assertTrue(out.error() >= 0.0);
        assertTrue(out.source() != null);
    }

    @Test
    void refusesWhatIsNotFiniteAndLeavesTheAnswerUntouched() {
        for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            for (int j = 0; j < point().length; j++) {
                assertRefused(j, wrong);
            }
        }
    }

    @Test
    void refusesWhatLiesOutsideItsDomainAndLeavesTheAnswerUntouched() {
        Pricer pricer = pricer();
        for (int j = 0; j < point().length; j++) {
            if (Double.isFinite(pricer.domain().low()[j])) {
                assertRefused(j, Math.nextDown(pricer.domain().low()[j]));
            }
            if (Double.isFinite(pricer.domain().high()[j])) {
                assertRefused(j, Math.nextUp(pricer.domain().high()[j]));
            }
        }
    }

    private void assertRefused(int j, double wrong) {
        Pricer pricer = pricer();
        double[] x = point();
        x[j] = wrong;
        Valuation out = Valuation.withCurvature(pricer.layout());
        out.set(1.5, 2.5, ValueSource.SURROGATE);
        Arrays.fill(out.gradient(), 3.5);
        Arrays.fill(out.gradientError(), 4.5);
        Arrays.fill(out.curvature(), 5.5);

        assertFalse(pricer.tryPrice(x, out), () -> "column " + j + " = " + wrong);

        assertEquals(1.5, out.value());
        assertEquals(2.5, out.error());
        assertEquals(ValueSource.SURROGATE, out.source());
        assertTrue(Arrays.stream(out.gradient()).allMatch(g -> g == 3.5));
        assertTrue(Arrays.stream(out.gradientError()).allMatch(g -> g == 4.5));
        assertTrue(Arrays.stream(out.curvature()).allMatch(g -> g == 5.5));
    }

    /** Column by column, so a gradient in another order than the layout's cannot pass. */
    @Test
    void gradientEqualsCentralBumpOfValueInEachColumn() {
        Pricer pricer = pricer();
        Valuation out = Valuation.of(pricer.layout());
        assertTrue(pricer.tryPrice(point(), out));
        double[] gradient = out.gradient().clone();

        for (int j = 0; j < gradient.length; j++) {
            if (Double.isNaN(gradient[j])) {
                continue;
            }
            double bumped = (valueAt(pricer, j, bump(j)) - valueAt(pricer, j, -bump(j))) / (2.0 * bump(j));
            assertEquals(
                    bumped, gradient[j], bumpError(j), pricer.layout().factor(j).name());
        }
    }

    private double valueAt(Pricer pricer, int j, double by) {
        return priced(pricer, j, by).value();
    }

    private Valuation priced(Pricer pricer, int j, double by) {
        double[] x = point();
        x[j] += by;
        Valuation out = Valuation.of(pricer.layout());
        assertTrue(pricer.tryPrice(x, out));
        return out;
    }

    @Test
    void curvatureEqualsCentralBumpOfGradientInTheLevels() {
        Pricer pricer = pricer();
        Valuation out = Valuation.withCurvature(pricer.layout());
        assertTrue(pricer.tryPrice(point(), out));
        assumeTrue(out.hasCurvature());
        int[] levels = pricer.layout().levels();
        double error = curvatureBumpError();

        for (int row = 0; row < levels.length; row++) {
            double h = curvatureBump(levels[row]);
            double[] up = priced(pricer, levels[row], h).gradient();
            double[] down = priced(pricer, levels[row], -h).gradient();
            for (int column = 0; column < levels.length; column++) {
                double bumped = (up[levels[column]] - down[levels[column]]) / (2.0 * h);
                double curvature = out.curvature()[row * levels.length + column];
                assertEquals(bumped, curvature, error, "row " + row + ", column " + column);
            }
        }
    }

    @Test
    void curvatureIsSymmetricAndAskingForItChangesNothingElse() {
        Pricer pricer = pricer();
        Valuation with = Valuation.withCurvature(pricer.layout());
        Valuation without = Valuation.of(pricer.layout());
        assertTrue(pricer.tryPrice(point(), with));
        assertTrue(pricer.tryPrice(point(), without));

        assertEquals(without.value(), with.value());
        assertArrayEquals(without.gradient(), with.gradient());
        int n = pricer.layout().levels().length;
        for (int cell = 0; cell < n * n; cell++) {
            double mirrored = with.curvature()[cell % n * n + cell / n];
            // Two sums of n products each, in another order.
            assertEquals(mirrored, with.curvature()[cell], 1e-14 * n * Math.abs(mirrored), "cell " + cell);
        }
    }

    @Test
    void sameBitsFromAFreshPricerAndAfterOtherPoints() {
        Pricer used = pricer();
        for (int j = 0; j < point().length; j++) {
            priced(used, j, bump(j));
        }
        Valuation first = Valuation.withCurvature(used.layout());
        Valuation second = Valuation.withCurvature(used.layout());

        assertTrue(pricer().tryPrice(point(), first));
        assertTrue(used.tryPrice(point(), second));

        assertEquals(first.value(), second.value());
        assertEquals(first.error(), second.error());
        assertArrayEquals(first.gradient(), second.gradient());
        assertArrayEquals(first.gradientError(), second.gradientError());
        assertArrayEquals(first.curvature(), second.curvature());
    }

    @Test
    void leavesThePointAsItWas() {
        Pricer pricer = pricer();
        double[] x = point();

        pricer.tryPrice(x, Valuation.withCurvature(pricer.layout()));

        assertArrayEquals(point(), x);
    }

    @Test
    void allocatesNothingPerCall() {
        assumeTrue(allocatesNothing());
        Pricer pricer = pricer();
        Valuation out = Valuation.withCurvature(pricer.layout());
        double[][] points = {point(), point()};
        for (int j = 0; j < points[1].length; j++) {
            points[1][j] += bump(j);
        }

        Allocation.assertNone(pricer.getClass().getSimpleName(), CALLS, () -> {
            pricer.tryPrice(points[0], out);
            pricer.tryPrice(points[1], out);
        });
    }
}
