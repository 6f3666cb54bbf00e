package io.espalier.bench.experiment.critical;

import io.espalier.surrogate.prune.FitErrors;
import java.util.Arrays;
import java.util.List;

/** A problem, the labels that it is learnt from, the bands, and the most nodes that it may need. */
public enum CriticalCase {
    /** A random basket of seven behind a front that the rows' gradients give. */
    BASKET_WITH_FRONT("basket-front", new FitErrors(3e-5, 1e-4, 2e-3), 3),
    /** The same, the inputs as they are. */
    BASKET("basket", new FitErrors(3e-5, 1e-4, 2e-3), 6),
    /** A call on the best of three from the reference's own values, gradients and Hessians. */
    BEST_OF_EXACT("best-of-exact", new FitErrors(1e-4, 1e-3, 1e-2), 10),
    /** The same from one-path labels. */
    BEST_OF_NOISY("best-of-noisy", new FitErrors(1e-4, 1e-3, 1e-2), 16),
    /** The same where no search knows the reference: other rows judge. */
    BEST_OF_HELD_OUT("best-of-held-out", new FitErrors(1e-4, 1e-3, 1e-2), 16);

    private final String label;
    private final FitErrors bands;
    private final int mostNodes;

    CriticalCase(String label, FitErrors bands, int mostNodes) {
        this.label = label;
        this.bands = bands;
        this.mostNodes = mostNodes;
    }

    /** The name on command lines and in tables. */
    public String label() {
        return label;
    }

    /** Of 1 - R2. */
    public FitErrors bands() {
        return bands;
    }

    /** What acceptance allows. */
    public int mostNodes() {
        return mostNodes;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static CriticalCase of(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a case must be one of these: case=" + label + ", cases=" + labels()));
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(CriticalCase::label).toList();
    }
}
