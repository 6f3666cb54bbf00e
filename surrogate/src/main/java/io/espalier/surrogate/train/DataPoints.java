package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The distinct points of some examples, in the order of their coordinates: neither the order of rows nor repeats of a row change them.
 *
 * <p>Rows that are equal in inputs and value are one; a point with several values has their mean. Shapes: {@code x[n*inputs]}, {@code y[n]}.
 */
record DataPoints(int inputs, double[] x, double[] y) {

    static DataPoints of(Examples examples) {
        int d = examples.inputs();
        // Negative zeros become zeros: they are the same point.
        double[] raw = Arrays.stream(examples.x()).map(v -> v + 0.0).toArray();
        Comparator<Integer> byPoint = (a, b) -> Arrays.compare(raw, a * d, (a + 1) * d, raw, b * d, (b + 1) * d);
        Integer[] rows = IntStream.range(0, examples.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(rows, byPoint.thenComparingDouble(row -> examples.y()[row]));
        double[] x = new double[raw.length];
        double[] y = new double[rows.length];
        int points = 0;
        for (int from = 0, to; from < rows.length; from = to) {
            for (to = from + 1; to < rows.length && byPoint.compare(rows[from], rows[to]) == 0; ) {
                to++;
            }
            System.arraycopy(raw, rows[from] * d, x, points * d, d);
            y[points++] = Arrays.stream(rows, from, to)
                    .mapToDouble(row -> examples.y()[row])
                    .distinct()
                    .average()
                    .orElseThrow();
        }
        return new DataPoints(d, Arrays.copyOf(x, points * d), Arrays.copyOf(y, points));
    }

    int size() {
        return y.length;
    }

    /** Between points i and j in scaled inputs. */
    double distance(int i, int j, double[] scale) {
        double squares = 0.0;
        for (int k = 0; k < inputs; k++) {
            double step = (x[j * inputs + k] - x[i * inputs + k]) / scale[k];
            squares += step * step;
        }
        return Math.sqrt(squares);
    }

    /** Coordinates in units of a scale per input, row-major. */
    double[] scaled(double[] scale) {
        double[] scaled = new double[x.length];
        Arrays.setAll(scaled, i -> x[i] / scale[i % inputs]);
        return scaled;
    }
}
