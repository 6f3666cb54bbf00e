package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.Sampling;
import io.espalier.pricing.random.SobolDirections;
import picocli.CommandLine.Option;

/** How to simulate: size and seed, and what makes the error smaller. */
public final class SimulationOptions {
    private static final long LEAST_PATHS = 2;

    /** More would run for days: a slip of the hand. */
    private static final long MOST_PATHS = 1L << 30;

    /** No run is doubled beyond this, unless it starts there. */
    private static final long MOST_PATHS_FOR_TARGET = 1L << 27;

    /** Scramblings of a Sobol sequence: their standard error is right to an eighth of itself. */
    private static final int REPLICATES = 32;

    @Option(
            names = "--paths",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Simulated paths, 2 to 2^30 (default: ${DEFAULT-VALUE}).")
    private long paths;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the simulation (default: ${DEFAULT-VALUE}); same seed, same bits.")
    private long seed;

    @Option(
            names = "--antithetic",
            description = "Follow each path by its mirror image: twice the work, never a larger error.")
    private boolean antithetic;

    @Option(
            names = "--qmc",
            description = "Scrambled Sobol sequences over Brownian bridges in place of independent paths: " + REPLICATES
                    + " scramblings share the paths and tell the error.")
    private boolean qmc;

    @Option(
            names = "--control",
            description =
                    "Subtract what the simulation errs on a European option of known value, paid on the same paths.")
    private boolean control;

    @Option(
            names = "--target-error",
            paramLabel = "E",
            description = "Double the paths until the standard error of pv is at most E, up to " + MOST_PATHS_FOR_TARGET
                    + " paths.")
    private Double targetError;

    /** @throws InputException if an option is out of its range */
    public void check() {
        Problems problems = new Problems();
        if (paths < least() || paths > MOST_PATHS) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "paths",
                    "a standard error needs at least " + least() + " paths, and more than " + MOST_PATHS
                            + " are not simulated: paths=" + paths);
        }
        if (targetError != null && !(targetError > 0.0 && targetError <= Double.MAX_VALUE)) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "target_error",
                    "a target error must be positive and finite: target_error=" + targetError);
        }
        problems.throwIfAny();
    }

    private long least() {
        return qmc ? REPLICATES : LEAST_PATHS;
    }

    /** The plan of these options, with curvature, on all processors. */
    public MonteCarloPlan plan() {
        MonteCarloPlan plan = new MonteCarloPlan(
                        paths, seed, antithetic, Runtime.getRuntime().availableProcessors())
                .withCurvature(true);
        if (qmc) {
            plan = plan.withSampling(Sampling.sobol(REPLICATES));
        }
        if (control) {
            plan = plan.withControl();
        }
        return targetError == null ? plan : plan.withTargetError(targetError, Math.max(paths, MOST_PATHS_FOR_TARGET));
    }

    /**
     * A Sobol sequence has only so many dimensions.
     *
     * @throws InputException if a path of that plan takes more
     */
    public static void requireDimensions(MonteCarloPlan plan, int normals) {
        if (plan.sampling().kind() == Sampling.Kind.SOBOL && normals > SobolDirections.DIMENSIONS) {
            throw InputException.of(
                    ErrorCode.E_RANGE,
                    "qmc",
                    "a path of a Sobol sequence takes at most " + SobolDirections.DIMENSIONS + " normals: normals="
                            + normals);
        }
    }
}
