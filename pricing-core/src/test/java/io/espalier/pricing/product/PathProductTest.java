package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathProductTest {
    private static final Schedule TWO = Schedule.of(0.5, 1.0);

    private static PathProduct of(PathPayoff payoff) {
        return new PathProduct("mine", 2, TWO, 2.0, 10.0, payoff);
    }

    /** Digits of a number, one per level: shows which level stands where. */
    private static final class Digits implements PathPayoff {
        @Override
        public <T extends Real<T>> T pay(List<List<T>> levels) {
            T sum = levels.get(0).get(0);
            for (int k = 0; k < levels.size(); k++) {
                for (int i = 0; i < 2; i++) {
                    sum = k + i == 0 ? sum : sum.times(10.0).plus(levels.get(k).get(i));
                }
            }
            return sum;
        }
    }

    /** Today, two dates of the schedule, expiry. */
    @Test
    void thePayoffSeesEveryLevelInItsPlace() {
        SeenPath path = new SeenPath(new double[][] {{1.0, 2.0}, {3.0, 4.0}, {5.0, 6.0}, {7.0, 8.0}}, 0.0, 0.0);

        assertEquals(10.0 * 12345678.0, path.presentValue(of(new Digits())));
    }

    @Test
    void paymentsAreDiscountedFromExpiry() {
        SeenPath path = new SeenPath(new double[4][2], 0.1, 0.0);
        PathPayoff one = new PathPayoff() {
            @Override
            public <T extends Real<T>> T pay(List<List<T>> levels) {
                return levels.get(1).get(0).plus(1.0);
            }
        };

        assertEquals(10.0 * Math.exp(-0.2), path.presentValue(of(one)), 1e-14);
    }

    /** A payoff whose last operation is {@code last} of what levels there are, through every kind of operation. */
    private interface Last {
        <T extends Real<T>> T of(T x);
    }

    private static boolean jumps(Last last) {
        return of(new PathPayoff() {
                    @Override
                    public <T extends Real<T>> T pay(List<List<T>> levels) {
                        final T a = levels.get(0).get(0);
                        final T x = last.of(levels.get(1).get(1));
                        final T sums = a.plus(x).minus(a).plus(1.0).minus(2.0);
                        final T products = a.times(sums).dividedBy(a).times(3.0).dividedBy(4.0);
                        return a.max(products)
                                .min(a)
                                .positivePart()
                                .plus(a.minus(products).negate());
                    }
                })
                .jumps();
    }

    @Test
    void aStepOrAChoiceIsAJumpWhereverItStands() {
        assertFalse(jumps(new Last() {
            @Override
            public <T extends Real<T>> T of(T x) {
                return x.softplus().abs();
            }
        }));
        assertTrue(jumps(new Last() {
            @Override
            public <T extends Real<T>> T of(T x) {
                return x.minus(100.0).step().exp();
            }
        }));
        assertTrue(jumps(new Last() {
            @Override
            public <T extends Real<T>> T of(T x) {
                return x.select(x.plus(1.0), x).sqrt();
            }
        }));
    }

    @Test
    void termsAreThoseOfAnyProduct() {
        PathProduct product = of(new Digits());

        assertEquals("mine", product.label());
        assertEquals(3, product.dates().size());
        assertEquals(3.0, product.withExpiry(3.0).expiry());
        assertArrayEquals(new double[] {1.0, 1.0}, product.weights());
        assertTrue(Double.isNaN(product.strike()));
        assertThrows(IllegalArgumentException.class, () -> product.withStrike(1.0));
        assertThrows(IllegalArgumentException.class, () -> product.withExpiry(0.75));
        assertThrows(IllegalArgumentException.class, () -> new PathProduct("mine", 0, TWO, 2.0, 1.0, new Digits()));
    }
}
