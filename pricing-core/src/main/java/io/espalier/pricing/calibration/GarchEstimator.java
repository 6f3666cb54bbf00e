package io.espalier.pricing.calibration;

import java.util.List;

/**
 * Estimates a GARCH(1,1) by maximum likelihood.
 *
 * <p>h_1 = omega + persistence m with m the mean squared residual at the estimated mu, its derivative counted. The search climbs from
 * several fixed starts by Newton's method with exact derivatives, within the constraints; the highest maximum is the answer. Nothing is
 * random and nothing depends on the unit of the returns.
 */
public final class GarchEstimator {
    private final GarchSpecification specification;
    private final List<LinearConstraint> constraints;

    /** An estimator of one specification; it may be shared between threads. */
    public GarchEstimator(GarchSpecification specification) {
        this.specification = specification;
        this.constraints = GarchConstraints.of(specification);
    }

    /**
     * The fit to these returns, oldest first.
     *
     * @throws IllegalArgumentException if there are fewer than 30 returns, one is not finite, all are the same, or their
     *     squares are beyond the range of numbers
     */
    public GarchFit fit(double[] returns) {
        return fit(new double[][] {returns});
    }

    /**
     * The fit to stretches of days with unknown days between them: their log-likelihoods are added, the variance of each starts
     * anew from the same h_1, with m of all of them together.
     *
     * @throws IllegalArgumentException as above
     */
    public GarchFit fit(double[][] stretches) {
        final UnitSample sample =
                UnitSample.of(UnitSample.joined(stretches), specification.mean() == MeanChoice.CONSTANT);
        final GarchLikelihood likelihood =
                new GarchLikelihood(sample.cut(stretches), specification.density(), specification.size());
        return new FitAssembly(specification, sample, likelihood).fit(maximum(likelihood));
    }

    private ConstrainedMaximum maximum(GarchLikelihood likelihood) {
        final Objective objective = specification.varianceTargeting() ? new VarianceTargeting(likelihood) : likelihood;
        final ActiveSetNewton search = new ActiveSetNewton(objective, constraints);
        final StartingPoints starts = StartingPoints.of(specification, objective, likelihood.returns());
        ConstrainedMaximum best = search.from(starts.inner().get(0));
        for (double[] start : starts.inner().subList(1, starts.inner().size())) {
            best = search.from(start).above(best);
        }
        for (double[] start : starts.edges()) {
            final ConstrainedMaximum onEdge = search.along(start);
            // Only an edge that is higher already is worth leaving: its slope leads to a place of its own.
            best = onEdge.isAbove(best) ? search.from(onEdge.x()).above(best) : best;
        }
        return best;
    }
}
