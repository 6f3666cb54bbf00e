package io.espalier.pricing.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against fifty-digit exponentials; the doublings magnify a rounding of 2^-104 at most |c| times. */
class CarryGrowthTest {
    private final DfpField field = new DfpField(50);
    private final CarryGrowth growth = new CarryGrowth();
    private final DoubleDouble out = new DoubleDouble();

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, -1e-12, 0.02, -0.06, 0.7, -1.0, 3.0, -20.0, 50.0, 600.0, -600.0})
    void growthAndMeanGrowthKeepTwentyEightDigits(double c) {
        Dfp exact = field.newDfp(c).exp();

        growth.growth(new DoubleDouble().set(c), out);
        assertClose(exact, out);

        growth.meanGrowth(new DoubleDouble().set(c), out);
        if (Math.abs(c) > 1e-3) {
            assertClose(exact.subtract(field.getOne()).divide(field.newDfp(c)), out);
        } else {
            Dfp x = field.newDfp(c);
            assertClose(
                    x.divide(4)
                            .add(field.getOne())
                            .multiply(x)
                            .divide(3)
                            .add(field.getOne())
                            .multiply(x)
                            .divide(2)
                            .add(field.getOne()),
                    out);
        }
    }

    private void assertClose(Dfp exact, DoubleDouble actual) {
        Dfp error = field.newDfp(actual.hi()).add(field.newDfp(actual.lo())).subtract(exact);
        assertTrue(Math.abs(error.divide(exact).toDouble()) < 1e-28, () -> "relative error " + error.divide(exact));
    }

    @Test
    void withoutCarryNothingGrows() {
        growth.growth(new DoubleDouble(), out);
        assertEquals(1.0, out.hi());
        growth.meanGrowth(new DoubleDouble(), out);
        assertEquals(1.0, out.hi());
        assertEquals(0.0, out.lo());
    }

    @Test
    void beyondTheExponentialsReachItIsInfiniteOrNothingButNotNaN() {
        growth.growth(new DoubleDouble().set(1000.0), out);
        assertEquals(Double.POSITIVE_INFINITY, out.hi());
        growth.growth(new DoubleDouble().set(-1000.0), out);
        assertEquals(0.0, out.hi());
        growth.meanGrowth(new DoubleDouble().set(-1000.0), out);
        assertEquals(1e-3, out.hi());
    }

    /** d log m/dc of the mean growth m by a central bump, h = 1e-5: truncation 1e-11, rounding 1e-11. */
    @ParameterizedTest
    @ValueSource(doubles = {-8.0, -1.0, -0.3, 0.0, 0.3, 1.0, 8.0})
    void meanTimeIsTheLogarithmicSlopeOfTheMeanGrowth(double c) {
        double h = 1e-5;
        growth.meanGrowth(new DoubleDouble().set(c + h), out);
        double up = Math.log(out.hi());
        growth.meanGrowth(new DoubleDouble().set(c - h), out);
        double down = Math.log(out.hi());

        assertEquals((up - down) / (2.0 * h), CarryGrowth.meanTime(c), 1e-10);
    }

    @Test
    void meanTimeIsContinuousWhereItsFormChanges() {
        assertEquals(CarryGrowth.meanTime(Math.nextDown(1.0)), CarryGrowth.meanTime(1.0), 4e-16);
        assertEquals(CarryGrowth.meanTime(Math.nextUp(-1.0)), CarryGrowth.meanTime(-1.0), 4e-16);
        assertEquals(1.0, CarryGrowth.meanTime(1e300));
        assertEquals(0.0, CarryGrowth.meanTime(-1e300), 1e-299);
    }
}
