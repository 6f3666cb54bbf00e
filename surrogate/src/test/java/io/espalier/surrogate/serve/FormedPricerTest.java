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
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.FormPass;
import io.espalier.surrogate.form.InputMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A surrogate in the homogeneous map with a control keeps every law of a pricer: spots, vols, correlation, strike, T and rate move. */
class FormedPricerTest extends PricerContract {
    private static final double[] INSIDE = {103.0, 88.0, 19.0, 15.5, 0.31, 47.0, 1.05, 0.0205};
    private final Surrogate surrogate = SampleSurrogates.homogeneous();
    private final SurrogatePricer pricer = new SurrogatePricer(surrogate);

    @Override
    protected Pricer pricer() {
        return new SurrogatePricer(surrogate);
    }

    @Override
    protected double[] point() {
        return INSIDE.clone();
    }

    /** Some 1e-4 of what each column curves over. */
    @Override
    protected double bump(int j) {
        return 1e-4 * Math.abs(INSIDE[j]);
    }

    /** Truncation h^2/6 times a third derivative of order 10^3 at most per column's unit cubed: 1e-8/6 10^3/|x|. */
    @Override
    protected double bumpError(int j) {
        return 2e-6 / Math.abs(INSIDE[j]);
    }

    @Test
    void theValueIsThatOfNetworkAndForm() {
        FormPass pass = new FormPass(surrogate.network(), surrogate.form());
        double[] gradient = new double[INSIDE.length];
        double[] hessian = new double[64];
        double[] given = new double[64];
        Valuation out = Valuation.withCurvature(pricer.layout());

        assertTrue(pricer.tryPrice(INSIDE, out));
        assertTrue(pricer.tryHessian(INSIDE, given));

        assertEquals(pass.valueAndGradient(INSIDE, gradient), out.value());
        assertArrayEquals(gradient, out.gradient());
        pass.hessian(IntStream.range(0, 8).toArray(), hessian);
        assertArrayEquals(hessian, given);
        // The other order of the same few products.
        assertEquals(hessian[1], out.curvature()[1], 1e-13 * Math.abs(hessian[1]));
    }

    /** Twice the notional is twice the control too. */
    @Test
    void everythingIsLinearInTheNotional() {
        SurrogatePricer twice = new SurrogatePricer(
                surrogate, 2.0 * surrogate.instrument().product().notional());
        Valuation one = Valuation.withCurvature(pricer.layout());
        Valuation two = Valuation.withCurvature(pricer.layout());

        pricer.tryPrice(INSIDE, one);
        twice.tryPrice(INSIDE, two);

        assertEquals(2.0 * one.value(), two.value());
        assertEquals(2.0 * one.gradient()[6], two.gradient()[6]);
        assertEquals(2.0 * one.curvature()[1], two.curvature()[1]);
    }

    @Test
    void wholeHessiansAllocateNothing() {
        double[] hessian = new double[64];

        Allocation.assertNone("a whole Hessian", 1_000, () -> pricer.tryHessian(INSIDE, hessian));
    }

    /** Correlations in the box that are none together with the others: the control has no value, so there is none. */
    @Test
    void whereTheControlHasNoValueThereIsNoAnswer() {
        double[] low = surrogate.domain().low().clone();
        double[] high = surrogate.domain().high().clone();
        high[4] = 1.5;
        SurrogatePricer wide = SurrogatePricer.uncertified(
                surrogate.network(), surrogate.form(), surrogate.layout(), new Box(low, high));
        double[] x = INSIDE.clone();
        x[4] = 1.4;

        assertFalse(wide.tryPrice(x, Valuation.withCurvature(wide.layout())));
        assertFalse(wide.tryHessian(x, new double[64]));
    }

    @Test
    void aDomainThatReachesZeroOrOtherColumnsAreRefused() {
        double[] low = surrogate.domain().low().clone();
        low[6] = 0.0;
        Box dead = new Box(low, surrogate.domain().high());
        Form other = Form.identity(FactorLayout.levels(LevelKind.SPOT, 2));
        Form logarithms = Form.of(InputMap.logarithms(surrogate.layout()));

        assertRefused("a column whose logarithm is taken must be positive: column=T, low=0.0", surrogate.form(), dead);
        assertRefused("a column whose logarithm is taken must be positive: column=T, low=0.0", logarithms, dead);
        assertRefused("a form must have the columns of the layout: form.layout=", other, surrogate.domain());
    }

    private void assertRefused(String beginning, Form form, Box domain) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> SurrogatePricer.uncertified(surrogate.network(), form, surrogate.layout(), domain))
                .getMessage();
        assertTrue(message.startsWith(beginning), message);
    }
}
