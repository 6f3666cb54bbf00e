package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.RealContract;
import org.junit.jupiter.api.Test;

class CertainNumberTest extends RealContract<CertainNumber> {

    @Override
    protected CertainNumber of(double value) {
        return CertainNumber.fixed(value);
    }

    @Override
    protected double read(CertainNumber number) {
        return number.value();
    }

    /** One of two inputs, each moved up and down. */
    private static CertainNumber input(double value, int index) {
        return CertainNumber.moved(value, 2 * index, 4);
    }

    private static void requireSlopes(double first, double second, CertainNumber number) {
        assertEquals(first, number.slope(0), 1e-15, "first input");
        assertEquals(second, number.slope(2), 1e-15, "second input");
    }

    /** d(x^2 y + e^x/y) = (2xy + e^x/y, x^2 - e^x/y^2) at (0.5, 2), by hand. */
    @Test
    void slopesOfSmoothNumbersAreDerivatives() {
        CertainNumber x = input(0.5, 0);
        CertainNumber y = input(2.0, 1);

        CertainNumber f = x.square().times(y).plus(x.exp().dividedBy(y));

        assertEquals(0.5 + Math.exp(0.5) / 2.0, f.value(), 1e-15);
        requireSlopes(2.0 + Math.exp(0.5) / 2.0, 0.25 - Math.exp(0.5) / 4.0, f);
        assertFalse(f.isKinked());
    }

    @Test
    void slopeAtAKinkIsTheMeanOfBothSides() {
        CertainNumber x = input(3.0, 0);
        CertainNumber y = input(3.0, 1);

        requireSlopes(0.5, -0.5, x.minus(y).positivePart());
        requireSlopes(0.0, 0.0, x.minus(y).abs());
        requireSlopes(0.5, 0.5, x.max(y));
        requireSlopes(0.5, 0.5, x.min(y));
        assertTrue(x.min(y).isKinked());
    }

    /** min(x, y) - 3 can only fall along one axis and never rise along one: neither side of its positive part moves. */
    @Test
    void kinkThatNoAxisSeesIsStillAKink() {
        CertainNumber payoff = input(3.0, 0).min(input(3.0, 1)).minus(3.0).positivePart();

        requireSlopes(0.0, 0.0, payoff);
        assertTrue(payoff.isKinked());
    }

    @Test
    void jumpCountsNothingAndTheBranchOfTheEdgeHolds() {
        CertainNumber x = input(3.0, 0);

        CertainNumber step = x.minus(3.0).step();
        CertainNumber chosen = x.minus(3.0).select(x.times(5.0), x.times(7.0));

        assertEquals(0.0, step.value());
        assertTrue(step.isKinked());
        requireSlopes(0.0, 0.0, step);
        assertEquals(21.0, chosen.value());
        requireSlopes(7.0, 0.0, chosen);
        assertTrue(chosen.isKinked());
    }

    /** 0.1 + 1000 - 1000 is 0.1 as far as rounding can tell, though not to the last digit. */
    @Test
    void whatRoundingMovedOffAKinkLiesOnIt() {
        CertainNumber rounded = input(0.1, 0).plus(input(1000.0, 1)).minus(1000.0);

        assertTrue(rounded.value() > 0.1);
        requireSlopes(0.5, 0.5, rounded.minus(0.1).positivePart());
        assertEquals(0.0, rounded.minus(0.1).step().value());
        requireSlopes(1.0, 1.0, rounded.minus(0.0999999).positivePart());
    }

    @Test
    void kinkOfWhatIsWorthNothingIsNone() {
        CertainNumber bent = input(3.0, 0).minus(3.0).positivePart();

        assertFalse(bent.plus(1.0).times(CertainNumber.fixed(0.0)).isKinked());
        assertFalse(bent.times(0.0).isKinked());
        assertTrue(bent.plus(1.0).times(CertainNumber.fixed(2.0)).isKinked());
    }

    @Test
    void equalNumbersThatMoveAlikeHaveNoKink() {
        CertainNumber x = input(3.0, 0);

        assertFalse(x.max(x.times(1.0)).isKinked());
        requireSlopes(1.0, 0.0, x.max(x.times(1.0)));
    }
}
