package io.espalier.pricing.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.ad.SecondOrder;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.algebra.Plain;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RoundedKinksTest {
    private static final double WIDTH = 0.5;

    private static RoundedKinks<Plain> of(double value) {
        return new RoundedKinks<>(new Plain(value), WIDTH);
    }

    private static double read(RoundedKinks<Plain> number) {
        return number.number().value();
    }

    /** Ten widths away from the kink phi is 7e-23: nothing is left of the rounding but that of doubles. */
    @Test
    void farFromAKinkNothingIsRounded() {
        assertEquals(5.0, read(of(5.0).positivePart()), 1e-15);
        assertEquals(0.0, read(of(-5.0).positivePart()), 1e-15);
        assertEquals(5.0, read(of(-5.0).abs()), 2e-15);
        assertEquals(7.0, read(of(2.0).max(of(7.0))), 2e-15);
        assertEquals(7.0, read(of(7.0).max(of(2.0))), 2e-15);
        assertEquals(2.0, read(of(7.0).min(of(2.0))), 2e-15);
        assertEquals(2.0, read(of(2.0).min(of(7.0))), 2e-15);
    }

    /** At the kink itself width phi(0)/2 stands for 0, in each the same. */
    @Test
    void atAKinkAllAreRoundedAlike() {
        double round = 0.5 * WIDTH / Math.sqrt(2.0 * Math.PI);
        assertEquals(round, read(of(0.0).positivePart()), 1e-16);
        assertEquals(2.0 * round, read(of(0.0).abs()), 1e-16);
        assertEquals(3.0 + round, read(of(3.0).max(of(3.0))), 1e-15);
        assertEquals(3.0 - round, read(of(3.0).min(of(3.0))), 1e-15);
    }

    @Test
    void whatHasNoKinkIsTheSameNumber() {
        RoundedKinks<Plain> a = of(1.3);
        RoundedKinks<Plain> b = of(-0.4);
        assertEquals(
                1.3 * -0.4 + 1.3 / -0.4 - 2.0,
                read(a.times(b).plus(a.dividedBy(b)).minus(2.0)));
        assertEquals(
                (1.3 - -0.4 + 0.5) * 3.0 / 7.0,
                read(a.minus(b).plus(0.5).times(3.0).dividedBy(7.0)));
        assertEquals(1.0, read(a.step()));
        assertEquals(-0.4, read(b.select(a, b)));
        assertEquals(new Plain(1.3).exp().value(), read(a.exp()));
    }

    private static double[] derivatives(double at, UnaryOperator<RoundedKinks<SecondOrder>> f) {
        Tape tape = new Tape(1);
        SecondOrder x = SecondOrder.input(tape, at, 1.0);
        tape.seed(f.apply(new RoundedKinks<>(x, WIDTH)).number().tangent(), 1.0);
        tape.reverse(0);
        return new double[] {x.tangent().bars()[0], x.value().bars()[0]};
    }

    /** The kernel of order 4 in place of the kink's delta: phi(u) (3 - u^2)/2 over the width, whose integral is the slope. */
    @Test
    void theCurvatureIsTheKernel() {
        for (double x : new double[] {-1.1, -0.2, 0.0, 0.4, 0.9}) {
            double u = x / WIDTH;
            double kernel = Math.exp(-0.5 * u * u) / Math.sqrt(2.0 * Math.PI) * (3.0 - u * u) / 2.0 / WIDTH;
            double h = 1e-5;
            double slope = (read(of(x + h).positivePart()) - read(of(x - h).positivePart())) / (2.0 * h);

            double[] found = derivatives(x, RoundedKinks::positivePart);

            assertEquals(kernel, found[1], 4e-15, "curvature at " + x);
            // Truncation h^2 f'''/6 = 1e-10, rounding 1e-16/h = 1e-11.
            assertEquals(slope, found[0], 1e-9, "slope at " + x);
            assertEquals(2.0 * kernel, derivatives(x, RoundedKinks::abs)[1], 8e-15, "of |x| at " + x);
            assertEquals(-kernel, derivatives(x, y -> y.min(y.minus(y)))[1], 4e-15, "of min(x, 0) at " + x);
        }
    }
}
