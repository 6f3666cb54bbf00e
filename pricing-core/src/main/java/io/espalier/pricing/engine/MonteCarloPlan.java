package io.espalier.pricing.engine;

import java.util.OptionalDouble;

/**
 * How a simulation is run.
 *
 * <p>{@code paths} counts observations, shared out evenly to the replicates of {@code sampling} (rounded up). Antithetic sampling
 * follows each path by its mirror image and takes the mean of both for one observation: twice the work, and never a larger standard
 * error. A control variate is the European call on the product's weights, whose value and Greeks are known. Derivatives are simulated unless they are
 * not wanted, curvature only where asked for. With a target error paths are doubled, and none is done twice, until the standard error of the value is
 * reached or {@code mostPaths} are done. The result depends on everything here but {@code threads}.
 */
public record MonteCarloPlan(
        long paths,
        long seed,
        boolean antithetic,
        int threads,
        Sampling sampling,
        boolean control,
        boolean derivatives,
        boolean curvature,
        OptionalDouble targetError,
        long mostPaths) {

    /**
     * @throws IllegalArgumentException if there is not at least one path and one thread, {@code mostPaths} is below {@code paths}, a
     *     target error is not positive, or curvature is asked for without derivatives
     */
    public MonteCarloPlan {
        if (paths < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "paths and threads must be >= 1: paths=" + paths + ", threads=" + threads);
        }
        if (mostPaths < paths) {
            throw new IllegalArgumentException(
                    "mostPaths must be >= paths: mostPaths=" + mostPaths + ", paths=" + paths);
        }
        if (curvature && !derivatives) {
            throw new IllegalArgumentException("curvature is made from derivatives: curvature=true, derivatives=false");
        }
        if (targetError.isPresent() && !(targetError.getAsDouble() > 0.0)) {
            throw new IllegalArgumentException("a target error must be > 0: targetError=" + targetError.getAsDouble());
        }
    }

    /** Independent paths, no control variate, no curvature, no target. */
    public MonteCarloPlan(long paths, long seed, boolean antithetic, int threads) {
        this(paths, seed, antithetic, threads, Sampling.INDEPENDENT, false, true, false, OptionalDouble.empty(), paths);
    }

    /** The same with normals from elsewhere. */
    public MonteCarloPlan withSampling(Sampling other) {
        return new MonteCarloPlan(
                paths, seed, antithetic, threads, other, control, derivatives, curvature, targetError, mostPaths);
    }

    /** The same with a control variate. */
    public MonteCarloPlan withControl() {
        return new MonteCarloPlan(
                paths, seed, antithetic, threads, sampling, true, derivatives, curvature, targetError, mostPaths);
    }

    /** The same without any derivative: values alone. */
    public MonteCarloPlan withoutDerivatives() {
        return new MonteCarloPlan(
                paths, seed, antithetic, threads, sampling, control, false, false, targetError, mostPaths);
    }

    /** The same with second derivatives to the levels, or without. */
    public MonteCarloPlan withCurvature(boolean wanted) {
        return new MonteCarloPlan(
                paths, seed, antithetic, threads, sampling, control, derivatives, wanted, targetError, mostPaths);
    }

    /**
     * The same, continued until an error is reached.
     *
     * @param error standard error of the value, in its units
     * @param most observations that are not exceeded
     */
    public MonteCarloPlan withTargetError(double error, long most) {
        return new MonteCarloPlan(
                paths,
                seed,
                antithetic,
                threads,
                sampling,
                control,
                derivatives,
                curvature,
                OptionalDouble.of(error),
                most);
    }

    /**
     * Independent paths whose error would be no larger than the smallest that this plan may reach: biases are made to stay below that. Of
     * dependent paths the error is taken to fall with their number to the power of 3/4.
     */
    public long sharpestPaths() {
        final double most = targetError.isPresent() ? mostPaths : paths;
        return sampling.replicates() == 1 ? (long) most : (long) (most * Math.sqrt(most));
    }
}
