import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.finmath.exception.CalculationException;
import net.finmath.montecarlo.BrownianMotionFromMersenneRandomNumbers;
import net.finmath.montecarlo.RandomVariableFactory;
import net.finmath.montecarlo.RandomVariableFromArrayFactory;
import net.finmath.montecarlo.automaticdifferentiation.RandomVariableDifferentiable;
import net.finmath.montecarlo.automaticdifferentiation.backward.RandomVariableDifferentiableAADFactory;
import net.finmath.montecarlo.model.ProcessModel;
import net.finmath.montecarlo.process.EulerSchemeFromProcessModel;
import net.finmath.montecarlo.process.MonteCarloProcess;
import net.finmath.stochastic.RandomVariable;
import net.finmath.time.TimeDiscretizationFromArray;

/**
 * The basket of the other peers with finmath-lib and its adjoint differentiation: value, seven deltas and seven vegas, random
 * numbers included, 100,000 paths.
 *
 * <p>finmath has no normal model of several assets, hence a {@link ProcessModel} here, as its users would write one. Prints
 * "name nanoseconds_per_path value". Argument: repeats, of which the least counts.
 */
public final class FinmathPeer {
    private static final int ASSETS = 7;
    private static final int PATHS = 100_000;
    private static final double LEVEL = 100.0;
    private static final double CORRELATION = 0.5;

    /** Its own thread's time: what the collector takes beside it is not counted. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FinmathPeer() {}

    public static void main(String[] args) throws CalculationException {
        // One core, as everybody else here.
        System.setProperty(
                "net.finmath.montecarlo.process.EulerSchemeFromProcessModel.isUseMultiThreadding", "false");
        final int repeats = Integer.parseInt(args[0]);
        for (int steps : new int[] {1, 50}) {
            time("finmath_value_" + steps, steps, repeats, new RandomVariableFromArrayFactory(), false);
            time("finmath_gradient_" + steps, steps, repeats, new RandomVariableDifferentiableAADFactory(), true);
        }
    }

    private static void time(String name, int steps, int repeats, RandomVariableFactory factory, boolean gradient)
            throws CalculationException {
        double value = 0.0;
        long best = Long.MAX_VALUE;
        for (int repeat = 0; repeat < repeats; repeat++) {
            final long start = THREADS.getCurrentThreadCpuTime();
            value += price(steps, repeat + 1, factory, gradient);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        System.out.printf(Locale.ROOT, "%s %.6f %.10f%n", name, (double) best / PATHS, value / repeats);
    }

    private static double price(int steps, int seed, RandomVariableFactory factory, boolean gradient)
            throws CalculationException {
        final RandomVariable[] levels = numbers(factory, i -> LEVEL);
        final RandomVariable[] vols = numbers(factory, i -> 15.0 + 2.0 * i);
        final var times = new TimeDiscretizationFromArray(0.0, steps, 1.0 / steps);
        final var brownian = new BrownianMotionFromMersenneRandomNumbers(
                times, ASSETS, PATHS, seed, new RandomVariableFromArrayFactory());
        final var process = new EulerSchemeFromProcessModel(new NormalBasket(levels, vols, factory), brownian);
        RandomVariable basket = process.getProcessValue(steps, 0);
        for (int i = 1; i < ASSETS; i++) {
            basket = basket.add(process.getProcessValue(steps, i));
        }
        final RandomVariable payoff = basket.div(ASSETS).sub(LEVEL).floor(0.0);
        if (gradient) {
            requireGreeks(((RandomVariableDifferentiable) payoff).getGradient(), levels, vols);
        }
        return payoff.getAverage();
    }

    /** Each delta is near 1/14; a peer that left derivatives out would be no peer. */
    private static void requireGreeks(Map<Long, RandomVariable> gradient, RandomVariable[] levels, RandomVariable[] vols) {
        for (int i = 0; i < ASSETS; i++) {
            final double delta = gradient.get(((RandomVariableDifferentiable) levels[i]).getID()).getAverage();
            final double vega = gradient.get(((RandomVariableDifferentiable) vols[i]).getID()).getAverage();
            if (Math.abs(delta - 1.0 / 14.0) > 0.002 || !(vega > 0.0)) {
                throw new IllegalStateException("deltas must be near 1/14, vegas above 0: delta=" + delta + ", vega=" + vega);
            }
        }
    }

    private static RandomVariable[] numbers(RandomVariableFactory factory, java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, ASSETS)
                .mapToObj(i -> factory.createRandomVariable(of.applyAsDouble(i)))
                .toArray(RandomVariable[]::new);
    }

    /** dx_i = s_i sum over j of L_ij dW_j. */
    private record NormalBasket(RandomVariable[] levels, RandomVariable[] vols, RandomVariableFactory factory)
            implements ProcessModel {
        private static final double[][] ROOT = root();

        private static double[][] root() {
            final double[][] root = new double[ASSETS][ASSETS];
            for (int i = 0; i < ASSETS; i++) {
                double rest = 1.0;
                for (int j = 0; j < i; j++) {
                    double sum = CORRELATION;
                    for (int k = 0; k < j; k++) {
                        sum -= root[i][k] * root[j][k];
                    }
                    root[i][j] = sum / root[j][j];
                    rest -= root[i][j] * root[i][j];
                }
                root[i][i] = Math.sqrt(rest);
            }
            return root;
        }

        @Override
        public LocalDateTime getReferenceDate() {
            return LocalDateTime.of(2026, 1, 1, 0, 0);
        }

        @Override
        public int getNumberOfComponents() {
            return ASSETS;
        }

        @Override
        public int getNumberOfFactors() {
            return ASSETS;
        }

        @Override
        public RandomVariable applyStateSpaceTransform(MonteCarloProcess process, int time, int i, RandomVariable x) {
            return x;
        }

        @Override
        public RandomVariable applyStateSpaceTransformInverse(
                MonteCarloProcess process, int time, int i, RandomVariable x) {
            return x;
        }

        @Override
        public RandomVariable[] getInitialState(MonteCarloProcess process) {
            return levels;
        }

        @Override
        public RandomVariable getNumeraire(MonteCarloProcess process, double time) {
            return getRandomVariableForConstant(1.0);
        }

        /** Zeros: what has no drift at all is not moved by the scheme. */
        @Override
        public RandomVariable[] getDrift(
                MonteCarloProcess process, int time, RandomVariable[] state, RandomVariable[] predictor) {
            return IntStream.range(0, ASSETS)
                    .mapToObj(i -> getRandomVariableForConstant(0.0))
                    .toArray(RandomVariable[]::new);
        }

        @Override
        public RandomVariable[] getFactorLoading(MonteCarloProcess process, int time, int i, RandomVariable[] state) {
            final RandomVariable[] loadings = new RandomVariable[ASSETS];
            for (int j = 0; j < ASSETS; j++) {
                loadings[j] = j <= i ? vols[i].mult(ROOT[i][j]) : getRandomVariableForConstant(0.0);
            }
            return loadings;
        }

        @Override
        public RandomVariable getRandomVariableForConstant(double value) {
            return new RandomVariableFromArrayFactory().createRandomVariable(value);
        }

        @Override
        public ProcessModel getCloneWithModifiedData(Map<String, Object> data) {
            throw new UnsupportedOperationException("this model is not cloned");
        }
    }
}
