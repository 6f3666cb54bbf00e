package io.espalier.pricing.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the arrays of one block and counts them; temporaries are shared by all kernels of the block. */
final class Arena {
    private final int lanes;
    private final List<double[]> temporaries = new ArrayList<>();
    private int arrays;

    Arena(int lanes) {
        this.lanes = lanes;
    }

    double[] array() {
        arrays++;
        return new double[lanes];
    }

    double[][] arrays(int count) {
        return IntStream.range(0, count).mapToObj(k -> array()).toArray(double[][]::new);
    }

    double[] temporary(int index) {
        while (temporaries.size() <= index) {
            temporaries.add(array());
        }
        return temporaries.get(index);
    }

    /** How many arrays were made. */
    int count() {
        return arrays;
    }
}
