package io.espalier.surrogate.workflow;

import io.espalier.pricing.label.DirectionalSamples;
import io.espalier.pricing.label.GradientDirections;
import io.espalier.pricing.label.LabelOptions;
import io.espalier.pricing.label.LabelStream;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.train.Trainer;

/**
 * What a specification's networks learn from: labelled rows, turned into examples in the form's coordinates, and the map around the network.
 *
 * <p>Rows are drawn once; where the last stage draws its own while it trains, these are the first of them.
 */
public final class Material {
    /** Kept rows of a specification that draws the others while it trains. */
    static final int FIRST_ROWS = 1 << 17;

    private static final int HELD_OUT_ROWS = 1 << 13;

    /** Of an array of rows: 128 MB. */
    private static final int MOST_NUMBERS = 1 << 24;

    private final SurrogateSpec spec;
    private final int threads;
    private final Form form;
    private final LabelStream stream;
    private final DirectionalSamples samples;
    private final Examples examples;
    private final Normalisation map;
    private final GradientDirections directions;

    /**
     * Draws the rows.
     *
     * @throws IllegalArgumentException if the payoff cannot be learnt from pathwise derivatives
     */
    public Material(SurrogateSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
        form = spec.form()
                .form(
                        spec.instrument(),
                        spec.sampling().layout(),
                        spec.sampling().box());
        stream = new LabelChoice(spec, threads).stream();
        int rows = spec.fresh()
                ? Math.min(FIRST_ROWS, spec.sampling().samples())
                : spec.sampling().samples();
        samples = stream.rows(0L, rows, threads);
        examples = form.examples(samples, threads);
        Normalisation plain = Normalisation.of(examples);
        directions = GradientDirections.of(examples.dy(), plain.inputDeviation());
        map = FrontChoice.normalisation(plain, directions, spec.network().front());
    }

    Form form() {
        return form;
    }

    DirectionalSamples samples() {
        return samples;
    }

    /** The rows, in the form's coordinates. */
    public Examples examples() {
        return examples;
    }

    /** What stands around the network that trains: means, deviations, the front. */
    public Normalisation map() {
        return map;
    }

    /** What labels the rows have. */
    LabelOptions labels() {
        return stream.options();
    }

    /** Directions of the network's inputs, by their share of the gradients. */
    GradientDirections directions() {
        return directions;
    }

    /** How many directions of the network's inputs move the payoff. */
    int activeDirections() {
        return directions.count(GradientDirections.ENOUGH);
    }

    /** Rows to be averaged, all of the specification's as far as memory goes; they need not be kept. */
    Examples many() {
        int columns = spec.sampling().layout().size();
        int rows = Math.min(spec.sampling().samples(), MOST_NUMBERS / columns);
        return rows <= examples.size() ? examples : form.examples(stream.rows(0L, rows, threads), threads);
    }

    /** Rows beyond those of the specification, which no training sees. */
    Examples heldOut() {
        return form.examples(stream.rows(spec.sampling().samples(), HELD_OUT_ROWS, threads), threads);
    }

    /** A trainer on the kept rows. */
    public Trainer kept() {
        return new Trainer(examples, map, threads);
    }

    /** A trainer that draws rows while it trains. */
    Trainer fresh(int passes) {
        return Trainer.streaming(
                (first, count) -> form.examples(stream.rows(first, count, 1), 1), map, chunkRows(), passes, threads);
    }

    /** Rows of a chunk that is drawn while the one before is learnt. */
    int chunkRows() {
        return examples.size();
    }
}
