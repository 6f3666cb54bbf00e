package io.espalier.pricing.regress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.espalier.pricing.algebra.Plain;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChebyshevBasisTest {

    private static List<Plain> at(double... x) {
        return Arrays.stream(x).mapToObj(Plain::new).toList();
    }

    /** T_n(cos a) = cos n a. */
    @Test
    void polynomialsAreCosinesOfMultiples() {
        ChebyshevBasis basis = new ChebyshevBasis(1, 9);
        for (double angle = 0.1; angle < 3.1; angle += 0.3) {
            List<Plain> values = basis.values(at(Math.cos(angle)));
            for (int n = 0; n <= 9; n++) {
                assertEquals(Math.cos(n * angle), values.get(n).value(), 1e-13);
            }
        }
    }

    /** Central difference, h = 1e-5: truncation h^2/6 times a third derivative below 1e4, so 2e-7. */
    @Test
    void slopesAreDerivativesInEachVariable() {
        ChebyshevBasis basis = new ChebyshevBasis(2, 5);
        double h = 1e-5;
        for (double[] x : new double[][] {{0.3, -0.7}, {-1.2, 0.0}, {0.9, 1.1}}) {
            for (int v = 0; v < 2; v++) {
                double[] up = x.clone();
                double[] down = x.clone();
                up[v] += h;
                down[v] -= h;
                List<Plain> slopes = basis.slopes(at(x), v);
                for (int j = 0; j < basis.size(); j++) {
                    double bumped = (basis.values(at(up)).get(j).value()
                                    - basis.values(at(down)).get(j).value())
                            / (2.0 * h);
                    assertEquals(bumped, slopes.get(j).value(), 2e-7, "function " + j + ", variable " + v);
                }
            }
        }
    }

    /** (degree + variables choose variables) products, the constant first. */
    @Test
    void everyProductUpToTheDegreeStandsOnce() {
        assertEquals(6, new ChebyshevBasis(1, 5).size());
        assertEquals(21, new ChebyshevBasis(2, 5).size());
        assertEquals(35, new ChebyshevBasis(3, 4).size());
        List<Plain> values = new ChebyshevBasis(3, 4).values(at(0.31, 0.53, 0.83));
        assertEquals(1.0, values.get(0).value());
        assertEquals(35, values.stream().distinct().count());
    }

    @Test
    void nothingToVaryIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ChebyshevBasis(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ChebyshevBasis(1, -1));
    }
}
