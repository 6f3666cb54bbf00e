package io.espalier.adapters.cli.prices;

import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.surrogate.blackbox.TrainedPrices;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.train.TrainingFailedException;
import java.util.Locale;
import java.util.Optional;

/** Whether a network knows more of prices that it has not seen than their mean. */
final class HeldOutFit {
    /** Two standard errors of a correlation that is none are 2 / sqrt(rows); this is the square's numerator. */
    private static final double CHANCE = 4.0;

    private HeldOutFit() {}

    /**
     * A warning where chance alone might have given as good a fit.
     *
     * @throws TrainingFailedException if the network is no better than a constant
     */
    static Optional<Warning> of(TrainedPrices trained) {
        return of(trained.judgement().report().value());
    }

    static Optional<Warning> of(OutputFit value) {
        String found =
                String.format(Locale.ROOT, "R2 of the value=%.3g at %d prices held out", value.r2(), value.samples());
        if (value.r2() <= 0.0) {
            throw new TrainingFailedException("a network must beat the best constant, and this one has learnt nothing: "
                    + found + "; the inputs do not tell these prices, or there are too few rows");
        }
        return value.r2() < CHANCE / value.samples()
                ? Optional.of(new Warning(
                        WarningCode.W_LITTLE_LEARNT,
                        "",
                        found + ", which chance alone might give: the inputs hardly tell these prices, or there are too"
                                + " few rows"))
                : Optional.empty();
    }
}
