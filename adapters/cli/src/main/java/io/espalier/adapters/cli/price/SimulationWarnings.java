package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.Greeks;
import io.espalier.pricing.engine.MonteCarloPlan;
import io.espalier.pricing.engine.MonteCarloResult;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of a simulation's answer: Greeks that it lacks, an error that says nothing, one that was not reached. */
final class SimulationWarnings {
    /** Below this share of the value what the paths differ by is rounding. */
    private static final double ROUNDING = 1e-15;

    private SimulationWarnings() {}

    static List<Warning> of(Instrument instrument, Greeks greeks, MonteCarloResult result, MonteCarloPlan plan) {
        List<Warning> warnings = new ArrayList<>(MissingGreeks.lacking(
                instrument, greeks, "the engine mc does not give it where the correlation is singular"));
        warnings.addAll(MissingGreeks.overflowing(greeks));
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
