package io.espalier.pricing.calibration;

import java.util.Random;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** The highest likelihood that Nelder and Mead's simplex, which knows no derivatives, finds from many random starts. */
final class DenseSearch {
    private DenseSearch() {}

    static double highest(double[] returns, int starts, long seed) {
        Random random = new Random(seed);
        SampleMoments moments = SampleMoments.of(returns);
        ObjectiveFunction likelihood =
                new ObjectiveFunction(x -> PlainLikelihood.of(returns, theta(x, moments.variance())));
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < starts; k++) {
            double[] start = {
                moments.mean(), -4.0 * random.nextDouble(), 1.0 + 6.0 * random.nextDouble(), -5.0 * random.nextDouble()
            };
            PointValuePair found = climb(likelihood, start);
            // A simplex may collapse: a fresh one at its end goes on.
            best = Math.max(best, climb(likelihood, found.getPoint()).getValue());
        }
        return best;
    }

    private static PointValuePair climb(ObjectiveFunction likelihood, double[] start) {
        double[][] simplexSteps = {{0.05, 0.5, 0.5, 0.5}};
        try {
            return new SimplexOptimizer(new SimpleValueChecker(1e-13, 1e-9))
                    .optimize(
                            new MaxEval(3000),
                            likelihood,
                            GoalType.MAXIMIZE,
                            new InitialGuess(start),
                            new NelderMeadSimplex(simplexSteps[0]));
        } catch (TooManyEvaluationsException e) {
            return new PointValuePair(start, likelihood.getObjectiveFunction().value(start));
        }
    }

    /** Any four numbers are parameters: mu, log of omega over the variance, logit of persistence and of alpha's share of it. */
    private static double[] theta(double[] x, double variance) {
        double persistence = logistic(x[2]);
        double share = logistic(x[3]);
        return new double[] {
            x[0], variance * Math.exp(Math.max(x[1], -27.0)), persistence * share, persistence * (1.0 - share)
        };
    }

    private static double logistic(double x) {
        return 1.0 / (1.0 + Math.exp(-x));
    }
}
