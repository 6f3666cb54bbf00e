package io.espalier.pricing.engine;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.random.NormalNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The direction of the normals along which a simulated value moves most: the leading eigenvector of the second moment of its
 * gradients over pilot paths.
 *
 * <p>Not of their mean, which vanishes where both sides are paid. Source: Xiao and Wang (2018), "Conditional quasi-Monte Carlo methods
 * and dimension reduction for option pricing and hedging with discontinuous functions", J. Comput. Appl. Math. 343.
 */
final class SteepestDirection {
    private static final int LANES = 16;
    private static final int BLOCKS = 16;
    private static final int ITERATIONS = 20;

    private SteepestDirection() {}

    /** One weight per step and shock, a unit vector; empty where nothing moves the value. */
    static Optional<double[]> of(SimulatedInstrument program, NormalNumbers pilot) {
        final double[][] gradients = gradients(program, pilot);
        double[] direction = new double[gradients.length];
        Arrays.setAll(direction, k -> Arrays.stream(gradients[k]).sum());
        if (!normalise(direction)) {
            Arrays.fill(direction, 1.0);
        }
        for (int k = 0; k < ITERATIONS; k++) {
            direction = moved(gradients, direction);
            if (!normalise(direction)) {
                return Optional.empty();
            }
        }
        return Optional.of(direction);
    }

    /** The second moment times v: sum over paths of g (g'v). */
    private static double[] moved(double[][] gradients, double[] v) {
        final double[] along = new double[gradients[0].length];
        for (int k = 0; k < v.length; k++) {
            for (int path = 0; path < along.length; path++) {
                along[path] += gradients[k][path] * v[k];
            }
        }
        final double[] moved = new double[v.length];
        for (int k = 0; k < v.length; k++) {
            for (int path = 0; path < along.length; path++) {
                moved[k] += gradients[k][path] * along[path];
            }
        }
        return moved;
    }

    /** Whether v has a length that can be made 1. */
    private static boolean normalise(double[] v) {
        final double length = Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
        Arrays.setAll(v, k -> v[k] / length);
        return length > 0.0 && length < Double.POSITIVE_INFINITY;
    }

    /** {@code [normal][path]}. */
    private static double[][] gradients(SimulatedInstrument program, NormalNumbers pilot) {
        final Tape tape = new Tape(LANES);
        final List<Adjoint> p = Arrays.stream(program.instrument().read(program.factors()))
                .mapToObj(tape::constant)
                .toList();
        final PathInputs<Adjoint> inputs = PathInputs.of(program, p);
        final List<Adjoint> normals = new ArrayList<>();
        IntStream.range(0, program.normals()).forEach(k -> normals.add(tape.input(0.0)));
        final TapedPaths paths = new TapedPaths(program, tape, inputs, normals);
        final double[][] values = new double[paths.outputs()][LANES];
        final double[][] gradients = new double[normals.size()][LANES * BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            tape.clear();
            pilot.fill((long) block * LANES, 1L, paths.normals());
            paths.run(1.0, values);
            for (int k = 0; k < gradients.length; k++) {
                System.arraycopy(normals.get(k).bars(), 0, gradients[k], block * LANES, LANES);
            }
        }
        return gradients;
    }
}
