package io.espalier.bench.experiment.dloss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.problem.InputException;
import io.espalier.surrogate.form.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sets are known by the share of their target that no straight line explains. */
class BenchmarkDataTest {
    private static final BenchmarkLibrary LIBRARY = new BenchmarkLibrary(Optional.empty(), BenchmarkLibrary.ROWS, 4);

    private static double unexplained(BenchmarkSet set) {
        Examples rows = LIBRARY.load(set).rows();
        int d = rows.inputs();
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(
                rows.y(),
                IntStream.range(0, rows.size())
                        .mapToObj(i -> Arrays.copyOfRange(rows.x(), i * d, (i + 1) * d))
                        .toArray(double[][]::new));
        return 1.0 - regression.calculateRSquared();
    }

    /** Figures of ordinary least squares on the published tables. */
    @Test
    void tablesThatShipAreThoseKnown() {
        Map<BenchmarkSet, Double> known = Map.of(
                BenchmarkSet.ANES96, 0.5633,
                BenchmarkSet.DIABETES, 0.4823,
                BenchmarkSet.MODECHOICE, 0.8772,
                BenchmarkSet.WINE, 0.6394);
        known.forEach((set, share) -> assertEquals(share, unexplained(set), 1e-4, set.label()));
        assertEquals(944, LIBRARY.load(BenchmarkSet.ANES96).rows().size());
        assertEquals(11, LIBRARY.load(BenchmarkSet.WINE).rows().inputs());
    }

    /** The sparse set's noise is 1/12.25 of its variance: 0.0816, known to 3 % from 2500 rows. The linear ones have none. */
    @Test
    void generatedSetsHaveTheNoiseThatTheyAreDescribedWith() {
        assertEquals(1.0 / 12.25, unexplained(BenchmarkSet.SPARSE), 0.1 / 12.25);
        assertEquals(0.0, unexplained(BenchmarkSet.REGRESSION1), 1e-12);
        assertEquals(0.0, unexplained(BenchmarkSet.REGRESSION10), 1e-12);
    }

    @Test
    void aSwissRollsPointsAreAsFarFromItsAxisAsTheyAreAlongIt() {
        Examples roll = new SyntheticData(100, 3).of(BenchmarkSet.SWISS_ROLL);

        for (int i = 0; i < 100; i++) {
            assertEquals(roll.y()[i], Math.hypot(roll.x()[3 * i], roll.x()[3 * i + 2]), 1e-12);
            assertTrue(roll.y()[i] >= 1.5 * Math.PI && roll.y()[i] <= 4.5 * Math.PI);
        }
    }

    /** Friedman's first function by its own formula; half of its inputs do nothing. */
    @Test
    void friedmansFunction() {
        Examples rows = new SyntheticData(50, 3).of(BenchmarkSet.F1);

        for (int i = 0; i < 50; i++) {
            double[] x = Arrays.copyOfRange(rows.x(), 10 * i, 10 * i + 10);
            double expected =
                    10 * Math.sin(Math.PI * x[0] * x[1]) + 20 * Math.pow(x[2] - 0.5, 2) + 10 * x[3] + 5 * x[4];
            assertEquals(expected, rows.y()[i], 1e-12);
        }
    }

    @Test
    void inputsAndTargetAreStandardised() {
        Examples rows = LIBRARY.load(BenchmarkSet.DIABETES).rows();

        assertEquals(0.0, Arrays.stream(rows.y()).average().orElseThrow(), 1e-12);
        assertEquals(1.0, Arrays.stream(rows.y()).map(y -> y * y).average().orElseThrow(), 1e-12);
        double[] ages = IntStream.range(0, rows.size())
                .mapToDouble(i -> rows.x()[10 * i])
                .toArray();
        assertEquals(1.0, Arrays.stream(ages).map(x -> x * x).average().orElseThrow(), 1e-12);
    }

    private static BenchmarkData cancer(Path folder, String table) throws IOException {
        Files.writeString(folder.resolve("cancer.csv"), table);
        return new BenchmarkLibrary(Optional.of(folder), BenchmarkLibrary.ROWS, 4).load(BenchmarkSet.CANCER);
    }

    /** Cells of a row belong together: an empty one must not move the rest of its column to other rows. */
    @Test
    void aUsersTableIsReadRowByRow(@TempDir Path folder) throws IOException {
        BenchmarkData whole = cancer(folder, "cancer,population\n1,445\n0,559\n3,677\n");
        assertEquals(
                List.of(-0.2672612419, -1.0690449676, 1.3363062096),
                rounded(whole.rows().y()));
        assertEquals(3, whole.rows().size());

        for (String table :
                List.of("population,cancer\n445,1\n559,\n677,3\n", "population,cancer\n445,1\n,0\n677,3\n")) {
            InputException refusal = assertThrows(InputException.class, () -> cancer(folder, table));
            assertTrue(refusal.getMessage().contains("line 3"), refusal.getMessage());
        }
        InputException missing = assertThrows(InputException.class, () -> cancer(folder, "population\n445\n559\n"));
        assertTrue(missing.getMessage().contains("cancer"), missing.getMessage());
    }

    private static List<Double> rounded(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(v -> Math.rint(1e10 * v) / 1e10).toList();
    }

    @Test
    void whatDoesNotShipNeedsAFolder() {
        assertFalse(LIBRARY.has(BenchmarkSet.CANCER));
        assertThrows(IllegalArgumentException.class, () -> LIBRARY.load(BenchmarkSet.CANCER));
    }
}
