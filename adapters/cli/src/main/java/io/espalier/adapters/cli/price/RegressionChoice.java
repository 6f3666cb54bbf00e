package io.espalier.adapters.cli.price;

import io.espalier.pricing.regress.CrossValidatedRegression;
import io.espalier.pricing.regress.DifferentialRegression;
import io.espalier.pricing.regress.NormalisedRidgeGradients;
import io.espalier.pricing.regress.Regression;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By which regression the exercise of a Bermudan is learnt. */
enum RegressionChoice {
    /** Values and slopes in one least squares, slopes four times as heavy. */
    DIFFERENTIAL(new DifferentialRegression(4.0, RegressionChoice.RIDGE)),
    /** The same, the weight of slopes found at each date by cross-validation. */
    CROSS_VALIDATED(CrossValidatedRegression.of(RegressionChoice.RIDGE)),
    /** Values, tied to what slopes alone say. */
    RIDGE_GRADIENTS(new NormalisedRidgeGradients(RegressionChoice.RIDGE, 0.1)),
    /** Values alone. */
    LEAST_SQUARES(DifferentialRegression.ordinary());

    private static final double RIDGE = 1e-6;

    private final Regression regression;

    RegressionChoice(Regression regression) {
        this.regression = regression;
    }

    Regression regression() {
        return regression;
    }

    static Optional<RegressionChoice> of(String word) {
        return Arrays.stream(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String words() {
        return Arrays.stream(values()).map(RegressionChoice::word).collect(Collectors.joining("|"));
    }
}
