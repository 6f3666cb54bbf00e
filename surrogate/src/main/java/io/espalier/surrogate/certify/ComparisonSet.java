package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.LabelledSamples;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A reference's answers at points uniform over a box, kept, for holding many candidates against: a slow reference is asked once.
 *
 * <p>Thread-safe: holds nothing that changes.
 */
public final class ComparisonSet {
    private final FactorLayout layout;
    private final List<double[]> points = new ArrayList<>();
    private final List<Valuation> answers = new ArrayList<>();

    /**
     * Asks the reference at {@code points} points of {@code box}; a point that it refuses is left out.
     *
     * @throws IllegalArgumentException if the box has not the reference's columns, or every point is refused
     */
    public ComparisonSet(Pricer reference, Box box, int points, long seed) {
        layout = reference.layout();
        if (box.size() != layout.size()) {
            throw new IllegalArgumentException(
                    "the box must have one side per column: box.size=" + box.size() + ", layout=" + layout);
        }
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        for (int point = 0; point < points; point++) {
            double[] x = new double[box.size()];
            Validation.draw(random, box, reference.stepColumn(), x);
            Valuation answer = Valuation.withCurvature(layout);
            if (reference.tryPrice(x, answer)) {
                this.points.add(x);
                answers.add(answer);
            }
        }
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("the reference must answer in the box: points=" + points + ", box=" + box
                    + ", domain=" + reference.domain());
        }
    }

    /** Points and answers as labelled rows, but for points where a derivative is missing. */
    public LabelledSamples labelled() {
        int d = layout.size();
        double[] x = new double[answers.size() * d];
        double[] y = new double[answers.size()];
        double[] dy = new double[answers.size() * d];
        int rows = 0;
        for (int point = 0; point < answers.size(); point++) {
            Valuation answer = answers.get(point);
            if (Arrays.stream(answer.gradient()).allMatch(Double::isFinite)) {
                System.arraycopy(points.get(point), 0, x, rows * d, d);
                y[rows] = answer.value();
                System.arraycopy(answer.gradient(), 0, dy, rows * d, d);
                rows++;
            }
        }
        return new LabelledSamples(
                layout, Arrays.copyOf(x, rows * d), Arrays.copyOf(y, rows), Arrays.copyOf(dy, rows * d));
    }

    /**
     * How a candidate fits: value, deltas flattened over points and levels, gamma flattened over points and entries of the levels' Hessian.
     *
     * @throws IllegalArgumentException if the candidate has other columns or refuses a point
     */
    public List<OutputFit> fits(Pricer candidate) {
        if (!candidate.layout().equals(layout)) {
            throw new IllegalArgumentException("candidate and reference must have the same columns: candidate="
                    + candidate.layout() + ", reference=" + layout);
        }
        FitSums value = new FitSums(ValidationReport.VALUE);
        FitSums deltas = new FitSums(ValidationReport.DELTAS);
        FitSums gamma = new FitSums(ValidationReport.GAMMA);
        Valuation ours = Valuation.withCurvature(layout);
        for (int point = 0; point < answers.size(); point++) {
            double[] x = points.get(point);
            if (!candidate.tryPrice(x, ours)) {
                throw new IllegalArgumentException("the candidate must serve every point: x=" + Arrays.toString(x)
                        + ", domain=" + candidate.domain());
            }
            Valuation theirs = answers.get(point);
            value.add(ours.value(), theirs.value());
            for (int level : layout.levels()) {
                deltas.add(ours.gradient()[level], theirs.gradient()[level]);
            }
            for (int entry = 0; entry < ours.curvature().length; entry++) {
                gamma.add(ours.curvature()[entry], theirs.curvature()[entry]);
            }
        }
        return List.of(value.fit(), deltas.fit(), gamma.fit());
    }
}
