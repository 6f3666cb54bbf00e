package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.HipparchusReal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivatives of what is paid along a path, by every level on it and by the variance, against bumps of the path. */
class PathDerivativesTest {
    private static final int TRIES = 200;
    private static final double BUMP = 1e-4;
    private static final double[] WEIGHTS = {0.5, 0.5};
    private static final LevelDeviation DEVIATION =
            (weights, years) -> 15.0 * Math.hypot(weights[0], weights[1]) * Math.sqrt(years);

    private static BarrierOption barrier(
            BarrierOption.Payment payment, BarrierOption.Knock knock, Monitoring monitoring) {
        double strike = payment == BarrierOption.Payment.CASH ? Double.NaN : 99.0;
        return new BarrierOption(
                payment, strike, 110.0, BarrierOption.Direction.UP, knock, monitoring, 1.0, WEIGHTS, 2.0);
    }

    private static Autocallable autocallable() {
        return new Autocallable(
                new double[] {98.0, 101.0}, Schedule.of(0.3, 0.7, 1.0), 1.02, 0.1, 0.9, true, 0.8, 1.0, 2.0);
    }

    /** Continuous or smoothed: all that has pathwise derivatives. */
    static Stream<Product> products() {
        Schedule three = Schedule.of(0.3, 0.7, 1.0);
        JumpSmoothing wide = new JumpSmoothing(0.5);
        Monitoring always = Monitoring.continuous().bridged(3);
        return Stream.<Product>of(
                        AsianOption.fixed(PutCall.CALL, 99.0, three, 1.0, WEIGHTS),
                        AsianOption.floating(PutCall.PUT, three, 1.0, WEIGHTS),
                        new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.PUT, 52.0, 1.0, WEIGHTS, 2.0),
                        barrier(BarrierOption.Payment.PUT, BarrierOption.Knock.OUT, always),
                        barrier(BarrierOption.Payment.CASH, BarrierOption.Knock.IN, always),
                        new DoubleBarrierOption(PutCall.CALL, 99.0, 85.0, 115.0, always, 1.0, WEIGHTS, 2.0),
                        new BasketOption(PayoffType.DIGITAL_PUT, 99.0, 1.0, WEIGHTS, 2.0, Optional.empty()),
                        barrier(BarrierOption.Payment.CALL, BarrierOption.Knock.IN, Monitoring.on(three)),
                        barrier(BarrierOption.Payment.CASH, BarrierOption.Knock.OUT, Monitoring.on(Schedule.of(0.5))),
                        new DoubleBarrierOption(
                                PutCall.PUT, 99.0, 85.0, 115.0, Monitoring.on(three), 1.0, WEIGHTS, 2.0),
                        autocallable())
                .map(product -> product.smoothedJumps(wide, DEVIATION));
    }

    private static SeenPath path(Product product, SplittableRandom random) {
        double[][] levels = new double[product.dates().size() + 1][2];
        for (double[] row : levels) {
            row[0] = 85.0 + 30.0 * random.nextDouble();
            row[1] = 85.0 + 30.0 * random.nextDouble();
        }
        return new SeenPath(levels, 0.05, 200.0);
    }

    private static SeenPath bumped(SeenPath path, int number, double by) {
        double[][] levels = new double[path.levels().length][];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = path.levels()[k].clone();
        }
        boolean isVariance = number == 2 * levels.length;
        if (!isVariance) {
            levels[number / 2][number % 2] += by;
        }
        return new SeenPath(levels, path.rate(), path.variance() + (isVariance ? by : 0.0));
    }

    private static double[] gradient(Product product, SeenPath path) {
        int numbers = 2 * path.levels().length + 1;
        List<List<HipparchusReal<Gradient>>> seen = new ArrayList<>();
        for (int k = 0; k < path.levels().length; k++) {
            seen.add(List.of(
                    variable(numbers, 2 * k, path.levels()[k][0]), variable(numbers, 2 * k + 1, path.levels()[k][1])));
        }
        HipparchusReal<Gradient> zero = new HipparchusReal<>(Gradient.constant(numbers, 0.0));
        HipparchusReal<Gradient> variance = variable(numbers, numbers - 1, path.variance());
        return path.presentValue(product, seen, zero, variance).number().getGradient();
    }

    private static HipparchusReal<Gradient> variable(int numbers, int index, double value) {
        return new HipparchusReal<>(Gradient.variable(numbers, index, value));
    }

    /**
     * Central bump h = 1e-4: truncation h^2/6 times third derivatives of order 1 (widths of several units), rounding
     * 1e-14/h; 1e-7 in all. At a kink the bump straddles both sides: bumps that differ by more from one side to the
     * other are passed over.
     */
    @ParameterizedTest
    @MethodSource("products")
    void derivativesAreThoseOfBumps(Product product) {
        SplittableRandom random = new SplittableRandom(7);
        int passed = 0;
        int moving = 0;
        for (int k = 0; k < TRIES; k++) {
            SeenPath path = path(product, random);
            double[] gradient = gradient(product, path);
            for (int number = 0; number < gradient.length; number++) {
                double here = path.presentValue(product);
                double up = bumped(path, number, BUMP).presentValue(product) - here;
                double down = here - bumped(path, number, -BUMP).presentValue(product);
                if (Math.abs(up - down) > 1e-4 * BUMP) {
                    passed++;
                    continue;
                }
                assertEquals((up + down) / (2.0 * BUMP), gradient[number], 1e-7, product.label() + " number " + number);
                moving += gradient[number] != 0.0 ? 1 : 0;
            }
        }
        assertTrue(passed <= TRIES / 50, "at kinks: " + passed);
        assertTrue(moving > TRIES / 10, "that move: " + moving);
    }

    @ParameterizedTest
    @MethodSource("products")
    void nothingJumpsWhereDerivativesAreTaken(Product product) {
        assertFalse(product.jumps());
    }

    /** Terms of the stand-in are those of what it stands for, moved likewise. */
    @Test
    void aSmoothStandInKeepsTheTerms() {
        Autocallable note = autocallable();

        Product smooth = note.smoothedJumps(new JumpSmoothing(0.1), DEVIATION);

        assertEquals(note.dates(), smooth.dates());
        assertEquals(note.label(), smooth.label());
        assertEquals(note.strike(), smooth.strike());
        assertEquals(note.notional(), smooth.notional());
        assertEquals(note.weights()[1], smooth.weights()[1]);
        assertEquals(1.5, smooth.withExpiry(1.5).expiry());
        assertEquals(note.withExpiry(1.5).dates(), smooth.withExpiry(1.5).dates());
        BasketOption digital = BasketOption.of(PayoffType.DIGITAL_CALL, 99.0, 1.0, WEIGHTS);
        assertEquals(
                98.0,
                digital.smoothedJumps(new JumpSmoothing(0.1), DEVIATION)
                        .withStrike(98.0)
                        .strike());
    }

    @Test
    void whatDoesNotJumpIsItsOwnStandIn() {
        Product asian = AsianOption.fixed(PutCall.CALL, 99.0, Schedule.equallySpaced(3), 1.0, WEIGHTS);
        Product watched = barrier(BarrierOption.Payment.CASH, BarrierOption.Knock.OUT, Monitoring.continuous());

        assertSame(asian, asian.smoothedJumps(new JumpSmoothing(0.1), DEVIATION));
        assertSame(watched, watched.smoothedJumps(new JumpSmoothing(0.1), DEVIATION));
    }

    /** No deviation, no width: the step is the jump, and 1/2 where it stands on it. */
    @Test
    void whatDoesNotMoveKeepsItsJump() {
        Product smooth = BasketOption.of(PayoffType.DIGITAL_CALL, 100.0, 1.0, WEIGHTS)
                .smoothedJumps(new JumpSmoothing(0.2), (weights, years) -> 0.0);

        assertEquals(0.0, end(smooth, 99.0));
        assertEquals(0.5, end(smooth, 100.0));
        assertEquals(1.0, end(smooth, 101.0));
        assertEquals(1.0, end(smooth, 1e100));
    }

    private static double end(Product product, double level) {
        return new SeenPath(new double[][] {{100.0, 100.0}, {level, level}}, 0.0, 0.0).presentValue(product);
    }

    /**
     * Three dates a third of a year apart: 1/(1/v + 1/v) between neighbours, all of v on the last; relative width 0.2.
     */
    @Test
    void widthsAreThoseOfBridgesBetweenNeighbours() {
        Product smooth = barrier(
                        BarrierOption.Payment.CASH, BarrierOption.Knock.OUT, Monitoring.on(Schedule.equallySpaced(3)))
                .smoothedJumps(new JumpSmoothing(0.2), DEVIATION);
        double step = 15.0 * Math.sqrt(0.5) * Math.sqrt(1.0 / 3.0);

        SmoothedJumps widths = (SmoothedJumps) smooth;

        assertEquals(0.2 * step / Math.sqrt(2.0), 1.0 / widths.perWidth()[0], 1e-13);
        assertEquals(0.2 * step / Math.sqrt(2.0), 1.0 / widths.perWidth()[1], 1e-13);
        assertEquals(0.2 * step, 1.0 / widths.perWidth()[2], 1e-13);
    }
}
