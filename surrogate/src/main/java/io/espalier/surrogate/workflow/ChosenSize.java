package io.espalier.surrogate.workflow;

import io.espalier.surrogate.select.Complexity;
import io.espalier.surrogate.select.GradientGain;
import java.util.Locale;

/**
 * What a search for the size came to.
 *
 * @param spec the specification with the chosen network, rate and weight of gradients, without pruning
 * @param found all that was tried
 * @param rows that each draw learnt from
 * @param exact whether the reference judged; else labelled rows did
 */
public record ChosenSize(SurrogateSpec spec, Complexity found, int rows, boolean exact) {

    /** One line for the artefact's provenance. */
    String record() {
        return String.format(
                Locale.ROOT,
                "hidden=%s rate=%s gradient_weight=%s tried=%d draws=%d rows=%d judged_by=%s delta_min_printed=%s"
                        + " delta_min_robust=%s",
                found.chosen().candidate().hidden(),
                found.chosen().candidate().rate(),
                found.chosen().candidate().gradientWeight(),
                found.trials().size(),
                found.chosen().errors().size(),
                rows,
                exact ? "reference" : "rows",
                found.gain()
                        .map(GradientGain::widths)
                        .map(widths -> Integer.toString(widths.printedBound()))
                        .orElse("none"),
                found.gain().map(gain -> gain.widths().robustBound().label()).orElse("none"));
    }
}
