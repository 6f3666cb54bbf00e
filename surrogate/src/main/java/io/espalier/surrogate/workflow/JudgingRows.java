package io.espalier.surrogate.workflow;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.surrogate.certify.ComparisonSet;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.TwinPass;
import io.espalier.surrogate.select.CandidateErrors;
import java.util.Arrays;

/**
 * Rows by which candidates of a search for the size are judged, none of which any of them learns from.
 *
 * <p>Where the reference is exact they are its answers at points uniform over the served box; elsewhere labelled rows, whose noise is in every
 * candidate's errors alike. Errors are in the coordinates of the form: inputs over their deviation, so that one column does not drown the
 * others. Thread-safe: holds nothing that changes.
 */
final class JudgingRows {
    private static final int POINTS = 1024;
    private static final long POINTS_SEED = 20_251_107L;

    private final Examples rows;
    private final double[] inputDeviation;
    private final double valueSquares;
    private final double gradientSquares;

    private JudgingRows(Examples rows, double[] inputDeviation) {
        this.rows = rows;
        this.inputDeviation = inputDeviation;
        double mean = Arrays.stream(rows.y()).average().orElseThrow();
        valueSquares = Arrays.stream(rows.y()).map(y -> (y - mean) * (y - mean)).sum();
        double squares = 0.0;
        for (int i = 0; i < rows.dy().length; i++) {
            double scaled = rows.dy()[i] * inputDeviation[i % inputDeviation.length];
            squares += scaled * scaled;
        }
        gradientSquares = squares;
        if (!(valueSquares >= Double.MIN_NORMAL && gradientSquares >= Double.MIN_NORMAL)) {
            throw new IllegalArgumentException(
                    "what judges a size must vary over the box that is served, but the payoff's values "
                            + "there do not: spread of values=" + Math.sqrt(valueSquares / rows.size())
                            + ", root mean square of gradients=" + Math.sqrt(gradientSquares / rows.size()));
        }
    }

    static JudgingRows of(Material material, Box served, Reference reference) {
        double[] deviation = material.map().inputDeviation();
        if (reference.isExact()) {
            LabelledSamples answers = new ComparisonSet(reference.pricer(), served, POINTS, POINTS_SEED).labelled();
            if (answers.size() > 1) {
                return new JudgingRows(material.form().examples(answers, 1), deviation);
            }
        }
        return new JudgingRows(material.heldOut(), deviation);
    }

    CandidateErrors errors(Network network) {
        TwinPass pass = new TwinPass(network);
        int d = rows.inputs();
        double[] x = new double[d];
        double[] gradient = new double[d];
        double value = 0.0;
        double slopes = 0.0;
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.x(), row * d, x, 0, d);
            double error = pass.valueAndGradient(x, gradient) - rows.y()[row];
            value += error * error;
            for (int j = 0; j < d; j++) {
                double slope = (gradient[j] - rows.dy()[row * d + j]) * inputDeviation[j];
                slopes += slope * slope;
            }
        }
        return new CandidateErrors(Math.sqrt(value / valueSquares), Math.sqrt(slopes / gradientSquares));
    }
}
