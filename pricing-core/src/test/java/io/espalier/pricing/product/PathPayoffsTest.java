package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Real;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every product against loops and branches, on random terms and paths whose levels lie on a coarse lattice, so that
 * ties with strikes and barriers are common. A dozen roundings of numbers of order 1000: 1e-11.
 */
class PathPayoffsTest {
    private static final int TRIES = 4000;
    private static final double ROUNDING = 1e-11;
    private static final double[] WEIGHTS = {0.5, -1.0, 2.0};

    private final SplittableRandom random = new SplittableRandom(20261120);

    /** A multiple of {@code step}; sums and halves of them are exact. */
    private double lattice(double low, double high, double step) {
        return step * random.nextInt((int) (low / step), (int) (high / step) + 1);
    }

    private <E extends Enum<E>> E any(Class<E> kinds) {
        return kinds.getEnumConstants()[random.nextInt(kinds.getEnumConstants().length)];
    }

    private Schedule schedule() {
        return switch (random.nextInt(3)) {
            case 0 -> Schedule.equallySpaced(random.nextInt(1, 6));
            case 1 -> Schedule.of(0.25, 1.0, 2.0);
            default -> Schedule.of(0.5, 0.75);
        };
    }

    private SeenPath path(Product product) {
        double[][] levels = new double[product.dates().size() + 1][WEIGHTS.length];
        for (double[] row : levels) {
            for (int i = 0; i < row.length; i++) {
                row[i] = lattice(60.0, 140.0, 8.0);
            }
        }
        return new SeenPath(levels, lattice(-0.05, 0.1, 0.01), 0.0);
    }

    /** The level 1.5 x 100 around which the basket of {@link #WEIGHTS} lies. */
    private double near() {
        return lattice(60.0, 240.0, 4.0);
    }

    private <P extends Product> void agree(
            java.util.function.Supplier<P> any, java.util.function.ToDoubleBiFunction<BranchingPayoffs, P> witness) {
        int positive = 0;
        for (int k = 0; k < TRIES; k++) {
            P product = any.get();
            SeenPath seen = path(product);
            double expected = witness.applyAsDouble(new BranchingPayoffs(seen), product);

            assertEquals(expected, seen.presentValue(product), ROUNDING, product.toString());

            positive += expected != 0.0 ? 1 : 0;
        }
        assertTrue(positive > TRIES / 20, "paths that pay: " + positive);
    }

    @Test
    void asianOptions() {
        agree(
                () -> new AsianOption(
                        any(PutCall.class),
                        random.nextBoolean() ? near() : Double.NaN,
                        schedule(),
                        new PastFixings(random.nextInt(3), near()),
                        2.0,
                        WEIGHTS,
                        3.0),
                BranchingPayoffs::asian);
    }

    @Test
    void bestAndWorstOf() {
        agree(
                () -> new ExtremeOption(
                        any(ExtremeOption.Extreme.class),
                        any(PutCall.class),
                        lattice(-140.0, 280.0, 8.0),
                        2.0,
                        WEIGHTS,
                        3.0),
                BranchingPayoffs::extreme);
    }

    private BarrierOption barrier() {
        BarrierOption.Payment payment = any(BarrierOption.Payment.class);
        return new BarrierOption(
                payment,
                payment == BarrierOption.Payment.CASH ? Double.NaN : near(),
                near(),
                any(BarrierOption.Direction.class),
                any(BarrierOption.Knock.class),
                Monitoring.on(schedule()),
                2.0,
                WEIGHTS,
                3.0);
    }

    @Test
    void barriersWatchedOnDates() {
        agree(this::barrier, BranchingPayoffs::barrier);
    }

    @Test
    void doubleBarriersWatchedOnDates() {
        agree(
                () -> {
                    double lower = lattice(20.0, 120.0, 4.0);
                    return new DoubleBarrierOption(
                            any(PutCall.class),
                            near(),
                            lower,
                            lower + lattice(40.0, 240.0, 4.0),
                            Monitoring.on(schedule()),
                            2.0,
                            WEIGHTS,
                            3.0);
                },
                BranchingPayoffs::doubleBarrier);
    }

    private Autocallable autocallable() {
        return new Autocallable(
                new double[] {80.0, 96.0, 128.0},
                random.nextBoolean() ? Schedule.of(0.25, 1.0, 2.0) : Schedule.equallySpaced(random.nextInt(1, 6)),
                lattice(0.5, 1.25, 0.125),
                lattice(0.0, 0.5, 0.125),
                lattice(0.5, 1.25, 0.125),
                random.nextBoolean(),
                lattice(0.0, 1.25, 0.125),
                2.0,
                3.0);
    }

    @Test
    void autocallables() {
        agree(this::autocallable, BranchingPayoffs::autocallable);
    }

    /** Beliefs linear in the basket sum of {@link #WEIGHTS}. */
    record Linear(double[][] beliefs) implements ExercisePolicy {
        @Override
        public double[] coefficients(int date) {
            return beliefs[date];
        }

        @Override
        public <T extends Real<T>> T continuation(List<T> levels, List<T> coefficients) {
            return Basket.sum(WEIGHTS, levels).times(coefficients.get(1)).plus(coefficients.get(0));
        }
    }

    @Test
    void bermudansInTheHandsOfAHolder() {
        int early = 0;
        for (int k = 0; k < TRIES; k++) {
            BermudanOption option = new BermudanOption(any(PutCall.class), near(), schedule(), 2.0, WEIGHTS, 3.0);
            double[][] beliefs = new double[option.exercise().count() - 1][];
            for (int date = 0; date < beliefs.length; date++) {
                beliefs[date] = new double[] {lattice(-40.0, 60.0, 4.0), lattice(-0.5, 0.5, 0.25)};
            }
            SeenPath seen = path(option);
            double expected = new BranchingPayoffs(seen).bermudan(option, beliefs);

            assertEquals(
                    expected, seen.presentValue(option.exercisedBy(new Linear(beliefs))), ROUNDING, option.toString());

            early += expected != 0.0 ? 1 : 0;
        }
        assertTrue(early > TRIES / 4, "paths exercised: " + early);
    }

    /** One of the two is 0 and the other is the payment itself: not even a rounding between them. */
    @Test
    void inAndOutAreTheOptionWithoutBarrier() {
        for (int k = 0; k < TRIES; k++) {
            BarrierOption option = barrier();
            SeenPath seen = path(option);
            double both = seen.presentValue(knocking(option, BarrierOption.Knock.IN))
                    + seen.presentValue(knocking(option, BarrierOption.Knock.OUT));

            assertEquals(new BranchingPayoffs(seen).withoutBarrier(option), both, ROUNDING);
        }
    }

    private static BarrierOption knocking(BarrierOption option, BarrierOption.Knock knock) {
        return new BarrierOption(
                option.payment(),
                option.strike(),
                option.barrier(),
                option.direction(),
                knock,
                option.monitoring(),
                option.expiry(),
                option.weights(),
                option.notional());
    }

    /** A step a ten thousandth of the lattice wide is the jump itself, where no level lies on it. */
    @Test
    void narrowStepsAreTheJumps() {
        JumpSmoothing narrow = new JumpSmoothing(1e-4);
        Function<Product, Product> smoothed = product -> product.smoothedJumps(narrow, (weights, years) -> years);
        for (int k = 0; k < TRIES; k++) {
            Product product = random.nextBoolean() ? barrier() : autocallable();
            SeenPath clear = moved(path(product), x -> x * 1.0137);

            assertEquals(clear.presentValue(product), clear.presentValue(smoothed.apply(product)), ROUNDING);
        }
    }

    private static SeenPath moved(SeenPath path, DoubleUnaryOperator by) {
        double[][] levels = new double[path.levels().length][];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = java.util.Arrays.stream(path.levels()[k]).map(by).toArray();
        }
        return new SeenPath(levels, path.rate(), path.variance());
    }
}
