package io.espalier.surrogate.certify;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.regress.Basis;
import io.espalier.pricing.regress.ChebyshevBasis;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.DifferentialSamples;
import io.espalier.pricing.regress.RegressionFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Simple rivals of a surrogate, made from the same reference on the same box: a Taylor expansion about the centre, and a quadratic
 * polynomial through values at uniform points, by least squares.
 */
public final class Rivals {
    private static final int POINTS_PER_FUNCTION = 2;

    private final Pricer reference;
    private final Box box;

    private Rivals(Pricer reference, Box box) {
        this.reference = reference;
        this.box = box;
    }

    /**
     * Makes those that can be made; the same seed makes the same.
     *
     * @param points at which the reference's values are fitted; where they are too few for a quadratic polynomial it is a linear one, and
     *     none where they are too few for that
     */
    public static List<Rival> of(Pricer reference, Box box, int points, long seed) {
        Rivals rivals = new Rivals(reference, box);
        List<Rival> made = new ArrayList<>();
        rivals.taylor().ifPresent(made::add);
        rivals.polynomial(points, seed).ifPresent(made::add);
        return made;
    }

    /** value(c) + gradient(c) . (x - c): constant deltas. */
    private Optional<Rival> taylor() {
        double[] centre = new double[box.size()];
        Arrays.setAll(centre, j -> 0.5 * (box.low()[j] + box.high()[j]));
        Valuation there = Valuation.of(reference.layout());
        if (!reference.tryPrice(centre, there)
                || Arrays.stream(there.gradient()).anyMatch(Double::isNaN)) {
            return Optional.empty();
        }
        double value = there.value();
        double[] slopes = there.gradient().clone();
        return Optional.of(new Rival("Taylor expansion about the centre, constant deltas", 1, x -> {
            double sum = value;
            for (int j = 0; j < x.length; j++) {
                sum += slopes[j] * (x[j] - centre[j]);
            }
            return sum;
        }));
    }

    private Optional<Rival> polynomial(int points, long seed) {
        for (int degree = 2; degree >= 1; degree--) {
            Basis basis = new ChebyshevBasis(box.size(), degree);
            if (POINTS_PER_FUNCTION * basis.size() <= points) {
                return Optional.of(polynomial(basis, degree, points, seed));
            }
        }
        return Optional.empty();
    }

    private Rival polynomial(Basis basis, int degree, int points, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        Valuation there = Valuation.of(reference.layout());
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double[] x = new double[box.size()];
        for (int point = 0; point < points; point++) {
            Validation.draw(random, box, reference.stepColumn(), x);
            if (reference.tryPrice(x, there)) {
                rows.add(functions(basis, x));
                values.add(there.value());
            }
        }
        RegressionFit fit = DifferentialRegression.ordinary()
                .fit(DifferentialSamples.ofValues(
                        rows.toArray(double[][]::new),
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
        String name = (degree == 2 ? "quadratic" : "linear") + " polynomial, least squares on values";
        return new Rival(name, rows.size(), at -> fit.at(functions(basis, at)));
    }

    private double[] functions(Basis basis, double[] x) {
        List<Plain> mapped = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            double width = box.high()[j] - box.low()[j];
            mapped.add(new Plain(width > 0.0 ? 2.0 * (x[j] - box.low()[j]) / width - 1.0 : 0.0));
        }
        return basis.values(mapped).stream().mapToDouble(Plain::value).toArray();
    }
}
