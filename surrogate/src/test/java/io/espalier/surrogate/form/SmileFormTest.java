package io.espalier.surrogate.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.SampleSmiles;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmileFormTest {
    private static final int POINTS = 20;

    private static double[] points(Box box) {
        SplittableRandom random = new SplittableRandom(3);
        int d = box.size();
        double[] x = new double[POINTS * d];
        for (int i = 0; i < x.length; i++) {
            int j = i % d;
            x[i] = random.nextDouble(box.low()[j], box.high()[j]);
        }
        return x;
    }

    @ParameterizedTest
    @CsvSource({"ADDITIVE,FORWARD", "ADDITIVE,SPOT", "LOG,FORWARD", "LOG,SPOT"})
    void derivativesAreThoseOfTheBumpedForm(GarchMarket.Dynamics dynamics, LevelKind kind) {
        FormPass pass = new FormPass(SampleSmiles.network(dynamics), SampleSmiles.form(dynamics, kind));
        Box box = SampleSmiles.box(dynamics);
        int d = box.size();
        double[] all = points(box);
        for (int point = 0; point < POINTS; point++) {
            double[] x = Arrays.copyOfRange(all, point * d, (point + 1) * d);
            double[] gradient = new double[d];
            pass.valueAndGradient(x, gradient);
            double[] hessian = new double[1];
            pass.hessian(new int[] {0}, hessian);
            for (int j = 0; j < d; j++) {
                double step = 1e-5 * (box.high()[j] - box.low()[j]);
                double[] up = new double[d];
                double[] down = new double[d];
                double[] moved = x.clone();
                moved[j] += step;
                double above = pass.valueAndGradient(moved, up);
                moved[j] = x[j] - step;
                double below = pass.valueAndGradient(moved, down);
                double slope = (above - below) / (2.0 * step);
                String at = SampleSmiles.layout(dynamics).factor(j).name();
                assertEquals(slope, gradient[j], 2e-6 * Math.max(1.0, Math.abs(slope)), at);
                if (j == 0) {
                    double bent = (up[0] - down[0]) / (2.0 * step);
                    assertEquals(bent, hessian[0], 2e-6 * Math.max(1.0, Math.abs(bent)), "second derivative");
                }
            }
        }
    }

    /** Where moneyness and lambda are 0 a direction through them still bends the scale. */
    @Test
    void hessiansDoNotFailWhereAColumnIsZero() {
        FormPass pass = new FormPass(
                SampleSmiles.network(GarchMarket.Dynamics.LOG),
                SampleSmiles.form(GarchMarket.Dynamics.LOG, LevelKind.FORWARD));
        double[] x = {0.0, 30.0, 1.2, 0.07, 0.93, 0.0, 2e-4};
        double[] along = {1.0, 0.0, 0.0, 0.0, 0.02, 0.3, 0.0};
        int d = x.length;
        double[] product = new double[d];
        pass.valueAndGradient(x, new double[d]);
        pass.hessianTimes(along, product);
        double step = 1e-5;
        double[] up = new double[d];
        double[] down = new double[d];
        double[] moved = new double[d];
        Arrays.setAll(moved, j -> x[j] + step * along[j]);
        pass.valueAndGradient(moved, up);
        Arrays.setAll(moved, j -> x[j] - step * along[j]);
        pass.valueAndGradient(moved, down);
        for (int j = 0; j < d; j++) {
            double bent = (up[j] - down[j]) / (2.0 * step);
            assertEquals(bent, product[j], 1e-5 * Math.max(1.0, Math.abs(bent)), "column " + j);
        }
    }

    /** What a network in its form says, taken for labels, is what the bare network says at its own inputs. */
    @ParameterizedTest
    @CsvSource({"ADDITIVE,FORWARD", "LOG,SPOT"})
    void labelsBecomeTheNetworksOwn(GarchMarket.Dynamics dynamics, LevelKind kind) {
        Form form = SampleSmiles.form(dynamics, kind);
        Network network = SampleSmiles.network(dynamics);
        FactorLayout layout = SampleSmiles.layout(dynamics);
        int d = layout.size();
        double[] x = points(SampleSmiles.box(dynamics));
        double[] y = new double[POINTS];
        double[] dy = new double[x.length];
        double[] direction = new double[x.length];
        double[] hessianTimes = new double[x.length];
        FormPass pass = new FormPass(network, form);
        for (int i = 0; i < POINTS; i++) {
            double[] gradient = new double[d];
            y[i] = pass.valueAndGradient(Arrays.copyOfRange(x, i * d, (i + 1) * d), gradient);
            System.arraycopy(gradient, 0, dy, i * d, d);
            double[] along = new double[d];
            along[0] = 1.0;
            along[3] = 0.01;
            double[] product = new double[d];
            pass.hessianTimes(along, product);
            System.arraycopy(along, 0, direction, i * d, d);
            System.arraycopy(product, 0, hessianTimes, i * d, d);
        }

        Examples examples = form.examples(new LabelledSamples(layout, x, y, dy), direction, hessianTimes, 1);

        CurvaturePass bare = new CurvaturePass(network);
        double[] gradient = new double[d];
        double[] product = new double[d];
        for (int i = 0; i < POINTS; i++) {
            double[] xi = Arrays.copyOfRange(examples.x(), i * d, (i + 1) * d);
            assertEquals(bare.valueAndGradient(xi, gradient), examples.y()[i], 1e-10);
            bare.hessianTimes(Arrays.copyOfRange(examples.direction(), i * d, (i + 1) * d), product);
            for (int j = 0; j < d; j++) {
                assertEquals(
                        gradient[j],
                        examples.dy()[i * d + j],
                        1e-9,
                        layout.factor(j).name());
                // Controls and scale are bent by central differences: 1e-10 of what is subtracted.
                assertEquals(
                        product[j],
                        examples.hessianTimes()[i * d + j],
                        1e-6,
                        layout.factor(j).name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ADDITIVE", "LOG"})
    void theBoxOfInputsHoldsThoseOfEveryPoint(GarchMarket.Dynamics dynamics) {
        Form form = SampleSmiles.form(dynamics, LevelKind.FORWARD);
        Box box = SampleSmiles.box(dynamics);
        Box inputs = form.box(box);
        Coordinates coordinates = form.map().coordinates();
        int d = box.size();
        double[] all = points(box);
        for (int i = 0; i < POINTS; i++) {
            double[] xi = new double[d];
            coordinates.moveTo(Arrays.copyOfRange(all, i * d, (i + 1) * d), xi);
            assertTrue(inputs.contains(xi), Arrays.toString(xi));
        }
    }

    @Test
    void refusesAPersistenceOfOne() {
        Box box = SampleSmiles.box(GarchMarket.Dynamics.ADDITIVE);
        double[] high = box.high().clone();
        high[4] = 1.0;
        Form form = SampleSmiles.form(GarchMarket.Dynamics.ADDITIVE, LevelKind.FORWARD);

        String fault = form.map().fault(new Box(box.low(), high)).orElseThrow();

        assertTrue(fault.contains("persistence"), fault);
    }

    @Test
    void refusesColumnsThatAreNotOfTheSmile() {
        FactorLayout raw = new FactorLayout(List.of(FactorId.of(FactorId.Kind.STRIKE)));

        assertThrows(
                IllegalArgumentException.class,
                () -> InputMap.smile(SampleSmiles.call(GarchMarket.Dynamics.LOG, LevelKind.FORWARD), raw));
    }
}
