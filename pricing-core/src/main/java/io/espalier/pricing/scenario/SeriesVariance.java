package io.espalier.pricing.scenario;

import io.espalier.pricing.calibration.GarchEstimator;
import io.espalier.pricing.calibration.GarchFit;
import io.espalier.pricing.calibration.GarchParameters;
import io.espalier.pricing.calibration.GarchSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The variance of one series: GARCH(1,1) with a constant mean, or a constant variance where the history shows no other.
 *
 * @param meanSquare of the residuals: a stretch starts at omega + persistence times it, as in the likelihood
 * @param notes on bounds and fallbacks, named by series
 */
record SeriesVariance(GarchParameters parameters, double meanSquare, List<String> notes) {

    /** @throws ScenarioFitException if there are too few returns or they do not vary */
    static SeriesVariance fit(String name, double[][] stretches) {
        try {
            return of(name, new GarchEstimator(GarchSpecification.plain()).fit(stretches), stretches);
        } catch (IllegalArgumentException e) {
            throw new ScenarioFitException("GARCH(1,1) cannot be fitted to " + name + ": " + e.getMessage(), e);
        }
    }

    private static SeriesVariance of(String name, GarchFit fit, double[][] stretches) {
        final double meanSquare = meanSquare(fit.parameters().mu(), stretches);
        final List<String> notes = new ArrayList<>();
        if (fit.atBound().contains("alpha")) {
            // At alpha = 0 the likelihood barely depends on beta: any value would be an accident of the search.
            notes.add(name + ": no reaction of the variance to shocks was found (alpha = 0, beta is not identified);"
                    + " its variance is taken as constant");
            return new SeriesVariance(
                    new GarchParameters(fit.parameters().mu(), meanSquare, 0.0, 0.0), meanSquare, notes);
        }
        if (!fit.atBound().isEmpty()) {
            notes.add(name + ": the fit is at a bound: " + String.join(", ", fit.atBound()));
        }
        return new SeriesVariance(fit.parameters(), meanSquare, notes);
    }

    private static double meanSquare(double mu, double[][] stretches) {
        return Arrays.stream(stretches)
                .flatMapToDouble(Arrays::stream)
                .map(r -> (r - mu) * (r - mu))
                .average()
                .orElseThrow();
    }

    /** The variance of a first day of which nothing is known. */
    double first() {
        return parameters.omega() + parameters.persistence() * meanSquare;
    }

    /** The variance after a day with this variance and return. */
    double after(double variance, double r) {
        return parameters.nextVariance(variance, r - parameters.mu());
    }

    /** The return under a shock z at this variance. */
    double r(double variance, double z) {
        return parameters.mu() + Math.sqrt(variance) * z;
    }
}
