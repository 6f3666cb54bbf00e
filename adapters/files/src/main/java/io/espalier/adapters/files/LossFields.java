package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import io.espalier.surrogate.workflow.TrainingSpec.Weights;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code training.loss} and {@code training.regularisation}: what training makes small. */
final class LossFields {
    private static final Map<String, LossPlan.Scaling> SCALINGS =
            Words.of(LossPlan.Scaling.values(), scaling -> scaling.name().toLowerCase(Locale.ROOT));
    private static final String ALPHA = "alpha";
    private static final String GRADIENT_WEIGHT = "gradient_weight";
    private static final String NONE = "none";
    private static final int MOST_STEPS = 1_000_000;

    private final Problems problems;
    private final Fields loss;
    private final Fields regularisation;

    LossFields(Fields training, Problems problems) {
        this.problems = problems;
        loss = training.object("loss").orElseGet(() -> Fields.none(training.at("loss"), problems));
        regularisation =
                training.object("regularisation").orElseGet(() -> Fields.none(training.at("regularisation"), problems));
        loss.allow(Set.of("scaling", GRADIENT_WEIGHT, "curvature_weight", "curvature_every", ALPHA));
        regularisation.allow(Set.of("l1", "l2", "dropout", "clip"));
    }

    /** What the terms are divided by; empty where that is broken. */
    Optional<LossPlan.Scaling> scaling(LossPlan.Scaling absent) {
        return loss.word("scaling", absent, SCALINGS);
    }

    /** Weights of the terms over that many columns; empty where they are broken. */
    Optional<Weights> weights(int columns) {
        OptionalDouble gradient = gradientWeight(columns);
        OptionalDouble curvature = NumberRange.NOT_NEGATIVE.read(loss, "curvature_weight", 1.0, problems);
        OptionalLong every = loss.whole("curvature_every", 1, 1, MOST_STEPS);
        return gradient.isPresent() && curvature.isPresent() && every.isPresent()
                ? Optional.of(new Weights(gradient.getAsDouble(), curvature.getAsDouble(), (int) every.getAsLong()))
                : Optional.empty();
    }

    /** lambda, or what it is where the share of values is given: (1 - alpha)/(alpha n), Eq. 4 of the gradient-information paper. */
    private OptionalDouble gradientWeight(int columns) {
        OptionalDouble weight = NumberRange.NOT_NEGATIVE.read(loss, GRADIENT_WEIGHT, 1.0, problems);
        Optional<OptionalDouble> asked = loss.numberOr(NONE, ALPHA);
        if (asked.isEmpty() || asked.get().isEmpty()) {
            return asked.isPresent() ? weight : OptionalDouble.empty();
        }
        OptionalDouble alpha = NumberRange.SHARE_ABOVE_ZERO.checked(loss, ALPHA, asked.get(), problems);
        if (loss.has(GRADIENT_WEIGHT)) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    loss.at(ALPHA),
                    "alpha and gradient_weight say the same of gradients: give one");
        }
        return alpha.isPresent()
                ? OptionalDouble.of((1.0 - alpha.getAsDouble()) / (alpha.getAsDouble() * columns))
                : OptionalDouble.empty();
    }

    /** Penalties, dropout and clipping; empty where they are broken. */
    Optional<Regularisation> regularisation() {
        OptionalDouble l1 = NumberRange.NOT_NEGATIVE.read(regularisation, "l1", 0.0, problems);
        OptionalDouble l2 = NumberRange.NOT_NEGATIVE.read(regularisation, "l2", 0.0, problems);
        OptionalDouble dropout = NumberRange.SHARE_BELOW_ONE.read(regularisation, "dropout", 0.0, problems);
        Optional<OptionalDouble> clip = regularisation.numberOr(NONE, "clip").filter(this::isLegalClip);
        return l1.isPresent() && l2.isPresent() && dropout.isPresent() && clip.isPresent()
                ? Optional.of(new Regularisation(
                        l1.getAsDouble(),
                        l2.getAsDouble(),
                        dropout.getAsDouble(),
                        clip.get().orElse(Double.POSITIVE_INFINITY)))
                : Optional.empty();
    }

    private boolean isLegalClip(OptionalDouble clip) {
        return clip.isEmpty()
                || NumberRange.POSITIVE
                        .checked(regularisation, "clip", clip, problems)
                        .isPresent();
    }
}
