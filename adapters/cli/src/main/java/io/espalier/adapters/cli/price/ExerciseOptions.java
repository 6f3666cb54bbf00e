package io.espalier.adapters.cli.price;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.engine.LsmBasis;
import io.espalier.pricing.engine.LsmPlan;
import io.espalier.pricing.engine.MonteCarloPlan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How the exercise of a Bermudan is learnt. */
final class ExerciseOptions {
    @Option(
            names = "--regression",
            paramLabel = "R",
            defaultValue = "differential",
            description = "How the exercise of a Bermudan is learnt: differential, cross-validated, ridge-gradients or"
                    + " least-squares (default: ${DEFAULT-VALUE}).")
    private String regression;

    @Option(
            names = "--basis",
            paramLabel = "B",
            defaultValue = "chebyshev",
            description = "Of which functions: chebyshev, monomial or radial (default: ${DEFAULT-VALUE}).")
    private String basis;

    void check(Problems problems) {
        if (RegressionChoice.of(regression).isEmpty()) {
            problems.add(ErrorCode.E_ENUM, "regression", "one of " + RegressionChoice.words() + ", not " + regression);
        }
        if (chosenBasis().isEmpty()) {
            final String words =
                    Arrays.stream(LsmBasis.values()).map(ExerciseOptions::word).collect(Collectors.joining("|"));
            problems.add(ErrorCode.E_ENUM, "basis", "one of " + words + ", not " + basis);
        }
    }

    /** Asked for after {@link #check}. */
    LsmPlan plan(MonteCarloPlan valuation) {
        return LsmPlan.of(valuation)
                .withRegression(RegressionChoice.of(regression).orElseThrow().regression())
                .withBasis(chosenBasis().orElseThrow());
    }

    private Optional<LsmBasis> chosenBasis() {
        return Arrays.stream(LsmBasis.values())
                .filter(choice -> word(choice).equals(basis))
                .findFirst();
    }

    private static String word(LsmBasis choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
