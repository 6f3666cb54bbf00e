package io.espalier.surrogate.workflow;

import io.espalier.surrogate.select.Complexity;
import io.espalier.surrogate.select.GradientGain;
import io.espalier.surrogate.train.LossPlan;
import java.util.Locale;
import java.util.Optional;

/**
 * What a search for the size came to.
 *
 * @param spec the specification with the chosen network, with rate and weight of gradients as far as they were searched for, and with what is
 *     left of its budget; without pruning
 * @param found all that was tried
 * @param rows that each draw learnt from
 * @param exact whether the reference judged; else labelled rows did
 * @param triesRates whether candidates differed in their rate
 */
public record ChosenSize(SurrogateSpec spec, Complexity found, int rows, boolean exact, boolean triesRates) {

    /** Whether the clock ended the search; the same specification may then find another size. */
    public boolean budgetReached() {
        return found.stopped();
    }

    /** The learning rate that the short trainings chose, if the last stage has one. */
    public SearchedSetting rate(TrainingSpec.Optimiser last) {
        if (!triesRates) {
            return SearchedSetting.missing("not searched: training.rate is given");
        }
        return last == TrainingSpec.Optimiser.ADAM
                ? SearchedSetting.found(found.chosen().candidate().rate())
                : SearchedSetting.missing("not used: the last stage, " + last.label() + ", has no rate");
    }

    /** Why it is not known what gradients are worth; empty where it is. */
    public Optional<String> gainMissing() {
        if (found.gain().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                spec.training().loss().gradientWeight() == 0.0
                        ? "gradients have no weight in this training: there is nothing to compare"
                        : "the budget ended the search before networks without gradients were tried at every width");
    }

    /** The weight of gradients that the short trainings chose, if the last stage has one. */
    public SearchedSetting gradientWeight(TrainingSpec.Optimiser last) {
        if (spec.training().loss().gradientWeight() == 0.0) {
            return SearchedSetting.missing("not searched: gradients have no weight in this training");
        }
        if (spec.training().scaling() == LossPlan.Scaling.NOISE) {
            return SearchedSetting.missing("not searched: under scaling noise the labels' noise weighs");
        }
        return last == TrainingSpec.Optimiser.LM
                ? SearchedSetting.missing("not used: the last stage, lm, weighs by the labels' noise")
                : SearchedSetting.found(found.chosen().candidate().gradientWeight());
    }

    /**
     * One line for the artefact's provenance.
     *
     * @param last what trained the last stage
     */
    String record(TrainingSpec.Optimiser last) {
        return String.format(
                Locale.ROOT,
                "hidden=%s rate=%s gradient_weight=%s tried=%d draws=%d rows=%d judged_by=%s delta_min_printed=%s"
                        + " delta_min_robust=%s%s",
                found.chosen().candidate().hidden(),
                rate(last).label(),
                gradientWeight(last).label(),
                found.trials().size(),
                found.chosen().errors().size(),
                rows,
                exact ? "reference" : "rows",
                found.gain()
                        .map(GradientGain::widths)
                        .map(widths -> Integer.toString(widths.printedBound()))
                        .orElse("none"),
                found.gain().map(gain -> gain.widths().robustBound().label()).orElse("none"),
                budgetReached() ? " ended_by=budget" : "");
    }
}
