package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Allocation;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A surrogate answers inside its box with its network's value and derivatives, and is silent outside. */
class SurrogatePricerTest extends PricerContract {
    private static final double[] INSIDE = {103.0, 14.0, 88.0};
    private final Surrogate surrogate = SampleSurrogates.full();
    private final SurrogatePricer pricer = new SurrogatePricer(surrogate);

    @Override
    protected Pricer pricer() {
        return new SurrogatePricer(surrogate);
    }

    @Override
    protected double[] point() {
        return INSIDE.clone();
    }

    @Override
    protected double bump(int j) {
        return 1e-3;
    }

    /**
     * Inputs are divided by 10: the third derivative is that of a function of order 10 over 10^3, so truncation is
     * h^2/6 times 1e-2 = 2e-9; rounding 1e-15/h = 1e-12.
     */
    @Override
    protected double bumpError(int j) {
        return 2e-9;
    }

    @Test
    void theValueIsTheNetworksAndSaysWhereItCameFrom() {
        Valuation out = Valuation.of(pricer.layout());

        assertTrue(pricer.tryPrice(INSIDE, out));

        assertEquals(new ValuePass(surrogate.network()).value(INSIDE), out.value());
        assertEquals(ValueSource.SURROGATE, out.source());
        assertEquals(surrogate.certificate().rmse(), out.error());
        assertTrue(Double.isNaN(out.gradientError()[0]));
    }

    /** Finite weights may overflow: 1e200 times 1e200. Nothing is answered then, and nothing touched. */
    @Test
    void aPointAtWhichTheNetworkOverflowsIsRefused() {
        Layer first = new Layer(new double[][] {{1e200}}, new double[1], Activation.SILU);
        Layer last = new Layer(new double[][] {{1e200}}, new double[1], Activation.IDENTITY);
        FactorLayout one = FactorLayout.levels(LevelKind.SPOT, 1);
        Box domain = new Box(new double[] {-1.0}, new double[] {1.0});
        SurrogatePricer huge = SurrogatePricer.uncertified(new Network(List.of(first, last)), one, domain);
        Valuation out = Valuation.withCurvature(one);

        assertFalse(huge.tryPrice(new double[] {1.0}, out));
        assertFalse(huge.tryHessian(new double[] {1.0}, new double[1]));

        assertTrue(Double.isNaN(out.value()) && Double.isNaN(out.gradient()[0]) && out.source() == null);
    }

    /** In how narrow coordinates depends on how many columns are asked for: the same products in another order. */
    @Test
    void curvatureIsTheBlockOfTheLevelsInTheWholeHessian() {
        Valuation out = Valuation.withCurvature(pricer.layout());
        double[] hessian = new double[9];

        pricer.tryPrice(INSIDE, out);
        assertTrue(pricer.tryHessian(INSIDE, hessian));

        assertArrayEquals(new double[] {hessian[0], hessian[2], hessian[6], hessian[8]}, out.curvature(), 1e-15);
    }

    @Test
    void noHessianIsGivenOutsideTheBox() {
        double[] hessian = new double[9];

        assertFalse(pricer.tryHessian(new double[] {79.9, 15.0, 90.0}, hessian));
        assertFalse(pricer.tryHessian(new double[] {100.0, Double.NaN, 90.0}, hessian));

        assertArrayEquals(new double[9], hessian);
    }

    @Test
    void theEdgeOfTheBoxIsServed() {
        Valuation out = Valuation.of(pricer.layout());

        assertTrue(pricer.tryPrice(surrogate.domain().low(), out));
        assertTrue(pricer.tryPrice(surrogate.domain().high(), out));
    }

    @Test
    void everythingIsLinearInTheNotional() {
        double trained = surrogate.normal().option().notional();
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

    @Test
    void aWholeHessianAllocatesNothing() {
        double[] hessian = new double[9];

        Allocation.assertNone("a whole Hessian", 1_000, () -> pricer.tryHessian(INSIDE, hessian));
    }
}
