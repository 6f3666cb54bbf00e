package io.espalier.pricing.calibration;

import static io.espalier.pricing.calibration.VarianceState.ALPHA;
import static io.espalier.pricing.calibration.VarianceState.BETA;
import static io.espalier.pricing.calibration.VarianceState.LEVERAGE;
import static io.espalier.pricing.calibration.VarianceState.MU;
import static io.espalier.pricing.calibration.VarianceState.OMEGA;
import static io.espalier.pricing.calibration.VarianceState.SIZE;

import java.util.ArrayList;
import java.util.List;

/** Turns the maximum for a sample of unit variance into a fit in the units of the returns. */
final class FitAssembly {
    private final GarchSpecification specification;
    private final UnitSample sample;
    private final GarchLikelihood likelihood;
    private final int size;

    FitAssembly(GarchSpecification specification, UnitSample sample, GarchLikelihood likelihood) {
        this.specification = specification;
        this.sample = sample;
        this.likelihood = likelihood;
        this.size = specification.size();
    }

    GarchFit fit(ConstrainedMaximum maximum) {
        final Boundary boundary = Boundary.of(maximum.active(), maximum.x());
        final double[] gradient = new double[size];
        final double[][] hessian = new double[size][size];
        final FaceErrors errors = errors(maximum, boundary, gradient, hessian);
        final double[] theta = theta(maximum.x());
        final GarchParameters parameters = parameters(theta);
        return new GarchFit(
                specification,
                parameters,
                maximum.value() - sample.z().length * Math.log(sample.scale()),
                inUnits(gradient, parameters),
                inUnits(errors.inverseHessian(), maximum.x(), boundary, parameters),
                inUnits(errors.outerProduct(), maximum.x(), boundary, parameters),
                inUnits(errors.robust(), maximum.x(), boundary, parameters),
                sample.z().length,
                boundary.names(),
                notes(maximum, boundary, errors));
    }

    private double[] theta(double[] x) {
        return specification.varianceTargeting() ? new VarianceTargeting(likelihood).theta(x) : x;
    }

    /** Fills the derivatives at the maximum and inverts them on its face, without what has no error. */
    private FaceErrors errors(ConstrainedMaximum maximum, Boundary boundary, double[] gradient, double[][] hessian) {
        double[][] outer = likelihood.outerProduct(theta(maximum.x()));
        if (specification.varianceTargeting()) {
            final VarianceTargeting targeting = new VarianceTargeting(likelihood);
            targeting.derivatives(maximum.x(), gradient, hessian);
            outer = VarianceTargeting.congruent(targeting.jacobian(maximum.x()), outer);
        } else {
            likelihood.derivatives(maximum.x(), gradient, hessian);
        }
        final Face face = FaceErrors.without(size, maximum.active(), boundary.withoutError());
        return new FaceErrors(face, hessian, outer);
    }

    /** A step along a face may leave it by a rounding: what must not be negative is not. */
    private GarchParameters parameters(double[] theta) {
        final double alpha = Math.max(theta[ALPHA], 0.0);
        return new GarchParameters(
                sample.shift() + sample.scale() * theta[MU],
                theta[OMEGA] * sample.scale() * sample.scale(),
                alpha,
                Math.max(theta[BETA], 0.0),
                size > LEVERAGE ? Math.max(theta[LEVERAGE], -alpha) : 0.0,
                size > SIZE ? 1.0 / theta[SIZE] : Double.POSITIVE_INFINITY);
    }

    /** How much each reported parameter moves with that of the search: scale, scale^2, 1, and dnu/ds = -nu^2. */
    private double unit(int i, GarchParameters parameters) {
        return i == SIZE ? -parameters.degreesOfFreedom() * parameters.degreesOfFreedom() : sample.unit(i);
    }

    private double[] inUnits(double[] gradient, GarchParameters parameters) {
        final double[] scaled = gradient.clone();
        for (int i = 0; i < size; i++) {
            scaled[i] /= unit(i, parameters);
        }
        return scaled;
    }

    private ParameterErrors inUnits(double[][] covariance, double[] x, Boundary boundary, GarchParameters parameters) {
        double[][] all = covariance;
        if (specification.varianceTargeting()) {
            final double[][] jacobian = new VarianceTargeting(likelihood).jacobian(x);
            all = VarianceTargeting.congruent(transposed(jacobian), covariance);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                final boolean known = !boundary.withoutError().contains(i)
                        && !boundary.withoutError().contains(j);
                all[i][j] = known ? all[i][j] * unit(i, parameters) * unit(j, parameters) : Double.NaN;
            }
        }
        return new ParameterErrors(all);
    }

    private static double[][] transposed(double[][] matrix) {
        final double[][] transposed = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }

    private List<String> notes(ConstrainedMaximum maximum, Boundary boundary, FaceErrors errors) {
        final List<String> notes = new ArrayList<>(boundary.notes());
        if (!errors.isIdentified()) {
            notes.add("the likelihood is flat here: the parameters are not identified apart, and have no errors");
        }
        if (specification.varianceTargeting()) {
            notes.add("errors take the targeted variance as known");
        }
        if (!maximum.converged()) {
            notes.add("the search ended before the score vanished");
        }
        return List.copyOf(notes);
    }
}
