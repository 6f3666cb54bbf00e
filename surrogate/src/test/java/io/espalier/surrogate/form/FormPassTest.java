package io.espalier.surrogate.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Value and derivatives of a network in its form, in raw units. */
class FormPassTest {

    static List<SampleForms.Sample> samples() {
        return SampleForms.all();
    }

    static List<SampleForms.Sample> controlled() {
        return SampleForms.controlled();
    }

    /** Inputs of order 1 in the homogeneous map; sigmoids are not flat there. */
    private static Network network(int inputs) {
        return new RandomNetworks(31).network(Activation.SILU, inputs, 5, 4);
    }

    private static int[] all(FactorLayout layout) {
        return IntStream.range(0, layout.size()).toArray();
    }

    @Test
    void atIdentityEveryBitIsThatOfTheNetworksPass() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        Network network = RandomNetworks.around(
                sample.instrument().read(sample.layout()),
                10.0,
                network(sample.layout().size()));
        double[] x = sample.box(0.07).high();
        int d = x.length;
        FormPass pass = new FormPass(network, Form.identity(sample.layout()));
        CurvaturePass bare = new CurvaturePass(network);
        double[][] got = {new double[d], new double[d * d], new double[4], new double[d]};
        double[][] wanted = {new double[d], new double[d * d], new double[4], new double[d]};

        assertEquals(bare.valueAndGradient(x, wanted[0]), pass.valueAndGradient(x, got[0]));
        bare.hessian(all(sample.layout()), wanted[1]);
        pass.hessian(all(sample.layout()), got[1]);
        bare.hessian(new int[] {0, 1}, wanted[2]);
        pass.hessian(new int[] {0, 1}, got[2]);
        bare.hessianTimes(x, wanted[3]);
        pass.hessianTimes(x, got[3]);

        for (int k = 0; k < wanted.length; k++) {
            assertArrayEquals(wanted[k], got[k]);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHomogeneousFormHasTheDerivativesOfItsFormula(SampleForms.Sample sample) {
        assertDerivatives(sample, sample.homogeneous());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void logarithmsHaveTheDerivativesOfTheirFormula(SampleForms.Sample sample) {
        assertDerivatives(sample, InputMap.logarithms(sample.layout(), 0));
    }

    /**
     * Two roads to the same number in double: some hundred roundings, each 1e-16 of terms that are at most a few hundred times the
     * largest entry (rate and T cancel forwards of 100 against strikes); hence 1e-12 of the largest, in units of each column.
     */
    private static void assertDerivatives(SampleForms.Sample sample, InputMap map) {
        double[] x = sample.box(0.05).high();
        int d = x.length;
        Network network = network(d);
        FormPass pass = new FormPass(network, Form.of(map));
        double[] gradient = new double[d];
        double[] hessian = new double[d * d];
        DerivativeStructure exact = new DerivedForm(map).value(network, x);

        double value = pass.valueAndGradient(x, gradient);
        pass.hessian(all(sample.layout()), hessian);

        double[] unit = Arrays.stream(x).map(Math::abs).toArray();
        double size = Math.abs(exact.getValue());
        for (int a = 0; a < d; a++) {
            size = Math.max(size, Math.abs(derivative(exact, a, -1)) * unit[a]);
            for (int b = 0; b < d; b++) {
                size = Math.max(size, Math.abs(derivative(exact, a, b)) * unit[a] * unit[b]);
            }
        }
        assertEquals(exact.getValue(), value, 1e-12 * size);
        for (int a = 0; a < d; a++) {
            String name = sample.layout().factor(a).name();
            assertEquals(derivative(exact, a, -1), gradient[a], 1e-12 * size / unit[a], name);
            for (int b = 0; b < d; b++) {
                assertEquals(
                        derivative(exact, a, b),
                        hessian[a * d + b],
                        1e-12 * size / (unit[a] * unit[b]),
                        name + ", " + sample.layout().factor(b).name());
            }
        }
    }

    private static double derivative(DerivativeStructure exact, int a, int b) {
        int[] orders = new int[exact.getFreeParameters()];
        orders[a]++;
        if (b >= 0) {
            orders[b]++;
        }
        return exact.getPartialDerivative(orders);
    }

    /** By linearity: columns of the Hessian, weighted; 1e-12 as above. */
    @ParameterizedTest
    @MethodSource("samples")
    void theHessianTimesADirectionIsItsColumnsInThatDirection(SampleForms.Sample sample) {
        double[] x = sample.box(0.05).low();
        int d = x.length;
        FormPass pass = new FormPass(network(d), Form.of(sample.homogeneous()));
        double[] hessian = new double[d * d];
        double[] product = new double[d];
        double[] direction = sample.box(0.3).high();
        pass.valueAndGradient(x, new double[d]);

        pass.hessian(all(sample.layout()), hessian);
        pass.hessianTimes(direction, product);

        for (int a = 0; a < d; a++) {
            double sum = 0.0;
            double size = 0.0;
            for (int b = 0; b < d; b++) {
                sum += hessian[a * d + b] * direction[b];
                size += Math.abs(hessian[a * d + b] * direction[b]);
            }
            assertEquals(
                    sum, product[a], 1e-11 * size, sample.layout().factor(a).name());
        }
    }

    @ParameterizedTest
    @MethodSource("controlled")
    void theBlockOfTheLevelsIsThatOfTheWholeHessian(SampleForms.Sample sample) {
        double[] x = sample.box(0.05).low();
        int d = x.length;
        int[] levels = sample.layout().levels();
        FormPass pass = new FormPass(
                network(d), Form.of(sample.homogeneous()).withControl(sample.control(), sample.instrument()));
        double[] whole = new double[d * d];
        double[] block = new double[levels.length * levels.length];
        pass.valueAndGradient(x, new double[d]);

        pass.hessian(levels, block);
        pass.hessian(all(sample.layout()), whole);

        for (int a = 0; a < levels.length; a++) {
            for (int b = 0; b < levels.length; b++) {
                double entry = whole[levels[a] * d + levels[b]];
                assertEquals(entry, block[a * levels.length + b], 1e-11 * Math.abs(entry) + 1e-15);
            }
        }
    }

    /** The control is added as its pricer gives it; its Hessian by bumps of that gradient over another width. */
    @ParameterizedTest
    @MethodSource("controlled")
    void aControlIsAddedWithAllItsDerivatives(SampleForms.Sample sample) {
        double[] x = sample.box(0.05).high();
        int d = x.length;
        Network network = network(d);
        Form bare = Form.of(sample.homogeneous());
        FormPass without = new FormPass(network, bare);
        FormPass with = new FormPass(network, bare.withControl(sample.control(), sample.instrument()));
        AnalyticPricer control = new AnalyticPricer(sample.control(), sample.layout());
        Valuation priced = Valuation.of(sample.layout());
        double[][] got = {new double[d], new double[d * d], new double[d], new double[d * d]};

        double difference = with.valueAndGradient(x, got[0]) - without.valueAndGradient(x, got[2]);
        with.hessian(all(sample.layout()), got[1]);
        without.hessian(all(sample.layout()), got[3]);
        assertTrue(control.tryPrice(x, priced));

        assertEquals(priced.value(), difference, 1e-12 * (1.0 + Math.abs(priced.value())));
        for (int b = 0; b < d; b++) {
            assertEquals(priced.gradient()[b], got[0][b] - got[2][b], 1e-11 * (1.0 + Math.abs(got[0][b])));
            double h = 1e-4 * Math.abs(x[b]);
            double[] up = gradient(control, x, b, h);
            double[] down = gradient(control, x, b, -h);
            for (int a = 0; a < d; a++) {
                double bumped = (up[a] - down[a]) / (2.0 * h);
                // Truncation of the bump: h^2/6 times a third derivative, some ten times the Hessian per unit squared.
                double scale = (Math.abs(priced.value()) + 50.0) / Math.abs(x[a] * x[b]);
                assertEquals(bumped, got[1][a * d + b] - got[3][a * d + b], 1e-5 * scale, a + ", " + b);
                assertEquals(got[1][b * d + a], got[1][a * d + b], 1e-15 * Math.abs(got[1][a * d + b]));
            }
        }
    }

    private static double[] gradient(AnalyticPricer pricer, double[] x, int j, double by) {
        double[] moved = x.clone();
        moved[j] += by;
        Valuation out = Valuation.of(pricer.layout());
        assertTrue(pricer.tryPrice(moved, out));
        return out.gradient();
    }

    @Test
    void whereTheControlHasNoValueThereIsNone() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        double[] x = sample.instrument().read(sample.layout());
        x[4] = 1.5; // a correlation
        Form form = Form.identity(sample.layout()).withControl(sample.control(), sample.instrument());
        double[] gradient = new double[x.length];

        double value = new FormPass(network(x.length), form).valueAndGradient(x, gradient);

        assertTrue(Double.isNaN(value) && Arrays.stream(gradient).allMatch(Double::isNaN));
    }

    @Test
    void arraysAndNetworksOfAnotherSizeAreRefused() {
        SampleForms.Sample sample = SampleForms.all().get(0);
        FormPass pass = new FormPass(network(8), Form.of(sample.homogeneous()));

        assertThrows(IllegalArgumentException.class, () -> pass.valueAndGradient(new double[7], new double[8]));
        assertThrows(IllegalArgumentException.class, () -> pass.hessian(new int[] {2, 3}, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> pass.hessianTimes(new double[8], new double[1]));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new FormPass(network(7), Form.of(sample.homogeneous())))
                .getMessage();
        assertTrue(message.contains("network.inputs=7"), message);
    }
}
