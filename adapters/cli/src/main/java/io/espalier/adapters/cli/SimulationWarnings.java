package io.espalier.adapters.cli;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloResult;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of a simulation's error: that it says nothing, or that the one asked for was not reached. */
public final class SimulationWarnings {
    /** Below this share of the value what the paths differ by is rounding. */
    private static final double ROUNDING = 1e-15;

    private SimulationWarnings() {}

    /** The warnings that apply. */
    public static List<Warning> of(MonteCarloResult result, MonteCarloPlan plan) {
        List<Warning> warnings = new ArrayList<>();
        if (result.error() <= ROUNDING * Math.abs(result.value())) {
            warnings.add(new Warning(
                    WarningCode.W_STD_ERROR,
                    "std_error",
                    "the same payoff on all " + result.paths()
                            + " paths, though it is random: the error is that of paths not seen, and unknown"));
        }
        plan.targetError().ifPresent(target -> {
            if (!(result.error() <= target)) {
                warnings.add(notReached(result, target));
            }
        });
        return warnings;
    }

    private static Warning notReached(MonteCarloResult result, double target) {
        return new Warning(
                WarningCode.W_TARGET_ERROR,
                "std_error",
                "not reached: std_error=" + result.error() + ", target_error=" + target + ", paths=" + result.paths());
    }
}
