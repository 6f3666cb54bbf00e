package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.network.ValuePass;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** A surrogate answers inside its box with its network's value and derivatives, and is silent outside. */
class SurrogatePricerTest {
    private static final double[] INSIDE = {100.0, 15.0, 90.0};
    private final Surrogate surrogate = SampleSurrogates.full();
    private final SurrogatePricer pricer = new SurrogatePricer(surrogate);

    @Test
    void theValueIsTheNetworksAndSaysWhereItCameFrom() {
        Valuation out = Valuation.of(pricer.layout());

        assertTrue(pricer.tryPrice(INSIDE, out));

        assertEquals(new ValuePass(surrogate.network()).value(INSIDE), out.value());
        assertEquals(ValueSource.SURROGATE, out.source());
        assertEquals(surrogate.certificate().rmse(), out.error());
        assertTrue(Double.isNaN(out.gradientError()[0]));
    }

    /** Central bump, h = 1e-3: the nodes are saturated there, truncation h^2 f'''/6 <= 1e-7 for f''' <= 1, rounding 1e-11. */
    @Test
    void theGradientIsTheBumpOfTheValue() {
        Valuation out = Valuation.of(pricer.layout());
        Valuation up = Valuation.of(pricer.layout());
        Valuation down = Valuation.of(pricer.layout());

        pricer.tryPrice(INSIDE, out);

        for (int j = 0; j < INSIDE.length; j++) {
            pricer.tryPrice(moved(j, 1e-3), up);
            pricer.tryPrice(moved(j, -1e-3), down);
            assertEquals((up.value() - down.value()) / 2e-3, out.gradient()[j], 2e-7, "column " + j);
        }
    }

    @Test
    void curvatureIsTheBlockOfTheLevelsInTheWholeHessian() {
        Valuation out = Valuation.withCurvature(pricer.layout());
        double[] hessian = new double[9];

        pricer.tryPrice(INSIDE, out);
        assertTrue(pricer.tryHessian(INSIDE, new double[3], hessian));

        assertArrayEquals(new double[] {hessian[0], hessian[2], hessian[6], hessian[8]}, out.curvature());
    }

    @Test
    void outsideTheBoxAndForNumbersThatAreNoneTheAnswerIsFalseAndNothingIsTouched() {
        Valuation out = Valuation.withCurvature(pricer.layout());
        double[][] outside = {
            {79.9, 15.0, 90.0}, {100.0, 25.1, 90.0}, {Double.NaN, 15.0, 90.0}, {100.0, 15.0, Double.POSITIVE_INFINITY}
        };

        for (double[] x : outside) {
            assertFalse(pricer.tryPrice(x, out));
            assertFalse(pricer.tryHessian(x, new double[3], new double[9]));
        }

        assertTrue(Double.isNaN(out.value()));
        assertFalse(out.hasGradient(0));
        assertFalse(out.hasCurvature());
    }

    @Test
    void theEdgeOfTheBoxIsServed() {
        Valuation out = Valuation.of(pricer.layout());

        assertTrue(pricer.tryPrice(surrogate.domain().low(), out));
        assertTrue(pricer.tryPrice(surrogate.domain().high(), out));
    }

    @Test
    void everythingIsLinearInTheNotional() {
        double trained = surrogate.instrument().option().notional();
        SurrogatePricer shortThree = new SurrogatePricer(surrogate, -3.0 * trained);
        Valuation one = Valuation.withCurvature(pricer.layout());
        Valuation three = Valuation.withCurvature(pricer.layout());

        pricer.tryPrice(INSIDE, one);
        shortThree.tryPrice(INSIDE, three);

        assertEquals(-3.0 * one.value(), three.value());
        assertEquals(-3.0 * one.gradient()[1], three.gradient()[1]);
        assertEquals(-3.0 * one.curvature()[1], three.curvature()[1]);
        assertEquals(3.0 * one.error(), three.error());
        assertThrows(IllegalArgumentException.class, () -> new SurrogatePricer(surrogate, Double.NaN));
    }

    @Test
    void withoutACertificateNoErrorIsStated() {
        SurrogatePricer bare = SurrogatePricer.uncertified(surrogate.network(), surrogate.layout(), surrogate.domain());
        Valuation out = Valuation.of(bare.layout());

        assertTrue(bare.tryPrice(INSIDE, out));

        assertTrue(Double.isNaN(out.error()));
    }

    /** By the thread's own count; what the virtual machine itself allocates once (a compilation) falls in one round. */
    @Test
    void aPriceAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Valuation out = Valuation.withCurvature(pricer.layout());
        double[] gradient = new double[3];
        double[] hessian = new double[9];

        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            priceMany(1_000, out, gradient, hessian);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }

        assertEquals(0L, least);
    }

    private void priceMany(int times, Valuation out, double[] gradient, double[] hessian) {
        for (int k = 0; k < times; k++) {
            pricer.tryPrice(INSIDE, out);
            pricer.tryHessian(INSIDE, gradient, hessian);
        }
    }

    private static double[] moved(int j, double by) {
        double[] there = INSIDE.clone();
        there[j] += by;
        return there;
    }
}
