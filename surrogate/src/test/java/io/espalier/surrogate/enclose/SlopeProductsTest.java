package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Interval;
import io.espalier.pricing.interval.LinearBand;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Products of a slope on the edge of its band and a factor anywhere, in decimals, lie within the forms on factor and node. */
class SlopeProductsTest {
    private final SplittableRandom random = new SplittableRandom(9500);

    @Test
    void everyProductLiesWithinItsFormOfFactorAndNode() {
        int extreme = 0;
        for (int k = 0; k < 20_000; k++) {
            double z = 4.0 * random.nextDouble() - 2.0;
            double s = 2.0 * random.nextDouble() - 1.0;
            double shift = random.nextDouble();
            double spread = random.nextInt(3) == 0 ? 0.0 : 0.5 * random.nextDouble();
            int side = random.nextBoolean() ? 1 : -1;
            BigDecimal slope = new BigDecimal(s)
                    .multiply(new BigDecimal(z))
                    .add(new BigDecimal(shift))
                    .add(new BigDecimal(side * spread));
            Interval slopes = around(slope.doubleValue());
            double y = 6.0 * random.nextDouble() - 3.0;
            ResponseBands bands = new ResponseBands(
                    new double[] {s}, new double[] {shift}, new double[] {spread}, new double[] {Math.abs(z)});
            SlopeProducts products = new SlopeProducts(new Interval[] {slopes}, bands, new Interval[] {around(y)});
            LinearForms forms = new LinearForms(new double[][] {{1.0}}, new double[1]);

            double onNode = products.onNodes(forms)[0][0];
            products.replace(forms);

            BigDecimal product = slope.multiply(new BigDecimal(y));
            BigDecimal form = product(forms.band(0).slopes()[0], y)
                    .add(product(onNode, z))
                    .add(new BigDecimal(forms.band(0).constant()));
            BigDecimal error = product.subtract(form).abs();
            LinearBand band = forms.band(0);
            assertTrue(error.compareTo(new BigDecimal(band.radius())) <= 0, () -> error + " beyond " + band.radius());
            assertTrue(
                    products.range[0].lo() <= product.doubleValue() && product.doubleValue() <= products.range[0].hi());
            extreme += error.doubleValue() > 0.8 * band.radius() ? 1 : 0;
        }
        assertTrue(extreme > 100, "products near the edge: " + extreme);
    }

    /** Where slopes lie about 0 and the factor is one number, nothing but the coupling's own rounding is in the way. */
    @Test
    void theRoundingOfTheCouplingIsPaidFor() {
        for (int k = 0; k < 1000; k++) {
            double z = 2.0 * random.nextDouble() - 1.0;
            double s = 2.0 * random.nextDouble() - 1.0;
            double y = 6.0 * random.nextDouble() - 3.0;
            double most = Math.nextUp(Math.abs(s * z));
            ResponseBands bands =
                    new ResponseBands(new double[] {s}, new double[1], new double[1], new double[] {Math.abs(z)});
            SlopeProducts products = new SlopeProducts(
                    new Interval[] {new Interval(-most, most)}, bands, new Interval[] {Interval.of(y)});
            LinearForms forms = new LinearForms(new double[][] {{1.0}}, new double[1]);

            double onNode = products.onNodes(forms)[0][0];
            products.replace(forms);

            LinearBand band = forms.band(0);
            BigDecimal exact = new BigDecimal(s).multiply(new BigDecimal(z)).multiply(new BigDecimal(y));
            BigDecimal form =
                    product(band.slopes()[0], y).add(product(onNode, z)).add(new BigDecimal(band.constant()));
            BigDecimal error = exact.subtract(form).abs();
            assertTrue(error.compareTo(new BigDecimal(band.radius())) <= 0, () -> error + " beyond " + band.radius());
        }
    }

    private static BigDecimal product(double a, double b) {
        return new BigDecimal(a).multiply(new BigDecimal(b));
    }

    /** An interval with its member on an edge, beside one, or anywhere. */
    private Interval around(double member) {
        double below = random.nextInt(3) == 0 ? 0.0 : random.nextDouble();
        double above = random.nextInt(3) == 0 ? 0.0 : random.nextDouble();
        return new Interval(Math.nextDown(member - below), Math.nextUp(member + above));
    }
}
