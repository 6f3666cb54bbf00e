package io.espalier.pricing.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is a correlation within its tolerances is taken as it is, anything else is refused. */
class CorrelationTest {

    /** Eigenvalues of [[1, r], [r, 1]] are 1 - r and 1 + r; rounding of a 2x2 decomposition is a few 1e-16. */
    @Test
    void entriesThatDifferInTheirLastBitsAreOneCorrelation() {
        Correlation correlation = new Correlation(new double[][] {{1.0, 0.3}, {0.3 + 5e-13, 1.0}});

        assertEquals(0.7, correlation.smallestEigenvalue(), 1e-12);
        assertThrows(
                IllegalArgumentException.class, () -> new Correlation(new double[][] {{1.0, 0.3}, {0.3 + 5e-12, 1.0}}));
    }

    /** Entries of a root are at most 1 in size: n products of them round to n times 2e-16, the decomposition to as much. */
    @Test
    void aRootTimesItsTransposeIsTheCorrelationOfAnyRank() {
        double[][] deficient = {{1.0, 0.6, 0.8}, {0.6, 1.0, 0.0}, {0.8, 0.0, 1.0}};

        double[][] root = new Correlation(deficient).root();

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertEquals(deficient[i][j], dot(root[i], root[j]), 1e-14, "entry " + i + ", " + j);
            }
        }
    }

    /** Legal by tolerance: what is missing to a correlation matrix is at most the negative eigenvalue, here 5e-13. */
    @Test
    void whatIsIndefiniteByTheToleranceHasARootToo() {
        double[][] root = new Correlation(new double[][] {{1.0, 1.0 + 5e-13}, {1.0 + 5e-13, 1.0}}).root();

        assertEquals(1.0, dot(root[0], root[0]), 1e-12);
        assertEquals(1.0, dot(root[0], root[1]), 1e-12);
    }

    /** Three that are indefinite by 4e-9 are refused alone, and legal among fifty: the tolerance is 1e-10 for each. */
    @Test
    void aPartOfALegalCorrelationIsLegal() {
        double[][] whole = new Correlation(identityWithTriple(50, -0.5 - 2e-9)).toArray();

        Correlation part = new Correlation(whole).part(2, 0, 1);

        assertThrows(IllegalArgumentException.class, () -> new Correlation(identityWithTriple(3, -0.5 - 2e-9)));
        assertEquals(-4e-9, part.smallestEigenvalue(), 1e-14);
        assertEquals(3, part.size());
    }

    @Test
    void aPartHasTheOrderOfItsUnderlyings() {
        Correlation whole = new Correlation(new double[][] {{1.0, 0.1, 0.2}, {0.1, 1.0, 0.3}, {0.2, 0.3, 1.0}});

        assertEquals(new Correlation(new double[][] {{1.0, 0.2}, {0.2, 1.0}}), whole.part(2, 0));
    }

    /** Underlyings 0 to 2 correlate by rho, whose matrix has eigenvalues 1 + 2 rho and 1 - rho. */
    private static double[][] identityWithTriple(int n, double rho) {
        double[][] entries = Correlation.identity(n).toArray();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                entries[i][j] = i == j ? 1.0 : rho;
            }
        }
        return entries;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(k -> a[k] * b[k]).sum();
    }
}
