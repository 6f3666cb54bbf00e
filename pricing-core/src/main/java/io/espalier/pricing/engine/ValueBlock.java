package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;

/** Paths without derivatives, over plain lanes: for payoffs that jump. */
final class ValueBlock implements PathBlock {
    private final SimulatedOption option;
    private final boolean antithetic;
    private final List<Lanes> p;
    private final List<Lanes> start;
    private final List<Lanes> normals;
    private final NormalBlock noise;
    private final double[][] outputs = new double[2][LANES];

    ValueBlock(SimulatedOption option, double[] parameters, boolean antithetic) {
        this.option = option;
        this.antithetic = antithetic;
        final List<Plain> plain = Arrays.stream(parameters).mapToObj(Plain::new).toList();
        this.p = spread(plain);
        this.start = spread(option.init(plain));
        final double[][] z = new double[option.normals()][LANES];
        this.normals = Arrays.stream(z).map(Lanes::wrap).toList();
        this.noise = new NormalBlock(z);
    }

    private static List<Lanes> spread(List<Plain> numbers) {
        return numbers.stream()
                .map(number -> Lanes.uniform(number.value(), LANES))
                .toList();
    }

    @Override
    public void run(NormalSource source, long first) {
        noise.draw(source, first, 1L);
        for (double[] output : outputs) {
            Arrays.fill(output, 0.0);
        }
        if (antithetic) {
            path(0.5);
            noise.mirror();
            path(0.5);
        } else {
            path(1.0);
        }
    }

    private void path(double weight) {
        final List<Lanes> levels = option.levels(start, normals, p);
        final Lanes value = option.presentValue(levels, start, p);
        add(value, weight, outputs[0]);
        if (option.isSmoothed()) {
            add(value.minus(option.plainValue(levels, start, p)), weight, outputs[1]);
        }
    }

    private static void add(Lanes value, double weight, double[] sums) {
        for (int lane = 0; lane < sums.length; lane++) {
            sums[lane] += weight * value.values()[lane];
        }
    }

    @Override
    public double[][] outputs() {
        return outputs;
    }
}
