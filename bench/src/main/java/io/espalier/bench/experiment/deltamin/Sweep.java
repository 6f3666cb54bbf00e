package io.espalier.bench.experiment.deltamin;

import io.espalier.surrogate.train.LossPlan;
import java.util.List;
import java.util.Locale;

/**
 * Networks over widths, several draws of data each, with and without gradients.
 *
 * @param process what they learn
 * @param points training points of a network
 * @param scaling what the gradient term is divided by
 * @param widths nodes of each hidden layer
 * @param draws of data and first weights, seeds {@code 1}, {@code 2}, ... apart from the plan's
 * @param steps of Adam
 * @param noise deviation of the noise on values, in deviations of the values; gradients and test points have none
 */
public record Sweep(
        ToyProcess process,
        int points,
        LossPlan.Scaling scaling,
        List<Integer> widths,
        int draws,
        int steps,
        double noise) {

    /** Each draw's errors are kept; more would tell nothing in days. */
    private static final int MOST_DRAWS = 10_000;

    /** @throws IllegalArgumentException if there is nothing to train, or too much */
    public Sweep {
        widths = List.copyOf(widths);
        if (points < 2 || widths.isEmpty() || draws < 1 || steps < 1 || !(noise >= 0.0)) {
            throw new IllegalArgumentException("a sweep must have points, widths, draws and steps: points=" + points
                    + ", widths=" + widths + ", draws=" + draws + ", steps=" + steps + ", noise=" + noise);
        }
        if (draws > MOST_DRAWS) {
            throw new IllegalArgumentException("a sweep has at most " + MOST_DRAWS + " draws: draws=" + draws);
        }
    }

    /** In tables. */
    public String label() {
        return process.name()
                + (scaling == LossPlan.Scaling.PER_INPUT ? ", per input" : "")
                + (noise > 0.0 ? String.format(Locale.ROOT, ", %.0f %% noise", 100.0 * noise) : "");
    }

    /** Everything but the process's own data, the same for the same sweep. */
    public String text() {
        return process.name() + ": points=" + points + " scaling=" + scaling + " widths=" + widths + " draws=" + draws
                + " steps=" + steps + " noise=" + noise;
    }

    /** Whether labels are clean and the gradient has one scale, as far as it is known. */
    public boolean isPlain() {
        return noise == 0.0 && scaling != LossPlan.Scaling.PER_INPUT;
    }

    /** The same with that many draws. */
    Sweep withDraws(int newDraws) {
        return new Sweep(process, points, scaling, widths, newDraws, steps, noise);
    }
}
