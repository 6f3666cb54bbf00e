package io.espalier.surrogate.workflow;

import io.espalier.surrogate.prune.FitErrors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a network shrinks.
 *
 * @param method how nodes are ranked
 * @param fold what a removed node leaves behind
 * @param target where the shrinking ends
 */
public record PruningSpec(Method method, FoldChoice fold, Target target) {

    /** The ranking of nodes. */
    public enum Method {
        /** Interval adjoint significance analysis. */
        IASA("width of a node's interval over the served box times its largest adjoint there"),
        /** Size of a node's weights. */
        MAGNITUDE("Euclidean norm of a node's incoming weights"),
        /** What the loss feels of a node's weights. */
        SALIENCE(
                "sum of |dL/dw w| over a node's incoming weights and bias, L the normalised error of values on sampled rows"),
        /** What sampled points tell of a node. */
        RMS("root mean square of a node times that of its adjoint over sampled points"),
        /** Chance. */
        RANDOM("a random number"),
        /** Nothing is removed. */
        NONE("nothing");

        private final String ranking;

        Method(String ranking) {
            this.ranking = ranking;
        }

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What nodes are ranked by, in words. */
        public String ranking() {
            return ranking;
        }
    }

    /** The constant that a removed node is replaced by. */
    public enum FoldChoice {
        /** Zero. */
        NONE,
        /** Its mean over sampled points. */
        MEAN,
        /** The middle of its enclosure over the served box: the paper's. */
        MIDPOINT;

        /** The name in documents. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What ends the shrinking. */
    public enum TargetKind {
        /** Sizes chosen by the payoff's directions. */
        AUTO,
        /** Sizes that are given. */
        SIZES,
        /** The loss of accuracy that is allowed. */
        LOSS,
        /** The fewest nodes inside bands. */
        CRITICAL
    }

    /**
     * Where the shrinking ends.
     *
     * @param sizes hidden sizes to reach, one per hidden layer, 0 where the layer goes; empty but for {@link TargetKind#SIZES}
     * @param loss by how much 1 - R2 of values on held-out rows may rise; 0 but for {@link TargetKind#LOSS}
     * @param bands that errors of value, deltas and gamma are to stay inside; empty but for {@link TargetKind#CRITICAL}
     */
    public record Target(TargetKind kind, List<Integer> sizes, double loss, Optional<FitErrors> bands) {

        /** @throws IllegalArgumentException if the loss is negative or not finite, or there are bands and nothing to stay inside */
        public Target {
            sizes = List.copyOf(sizes);
            if (!(loss >= 0.0 && loss <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("an allowed loss must be finite and >= 0: loss=" + loss);
            }
            if (bands.isPresent() != (kind == TargetKind.CRITICAL)) {
                throw new IllegalArgumentException(
                        "the critical size, and nothing else, has bands: target=" + kind + ", bands=" + bands);
            }
        }

        /** Sizes chosen by the payoff's directions. */
        public static Target auto() {
            return new Target(TargetKind.AUTO, List.of(), 0.0, Optional.empty());
        }

        /** Those sizes. */
        public static Target of(List<Integer> sizes) {
            return new Target(TargetKind.SIZES, sizes, 0.0, Optional.empty());
        }

        /** As small as that loss allows. */
        public static Target within(double loss) {
            return new Target(TargetKind.LOSS, List.of(), loss, Optional.empty());
        }

        /** The fewest nodes inside those bands. */
        public static Target critical(FitErrors bands) {
            return new Target(TargetKind.CRITICAL, List.of(), 0.0, Optional.of(bands));
        }
    }

    /** A pruning that leaves nothing behind; without sizes they are chosen. */
    public PruningSpec(Method method, Optional<List<Integer>> sizes) {
        this(method, FoldChoice.NONE, sizes.map(Target::of).orElseGet(Target::auto));
    }

    /** To the critical size, leaving nothing behind. */
    public static PruningSpec critical(FitErrors bands) {
        return new PruningSpec(Method.IASA, FoldChoice.NONE, Target.critical(bands));
    }

    /** The bands of the critical size. */
    public Optional<FitErrors> bands() {
        return target.bands();
    }

    /** @throws IllegalArgumentException if the sizes to reach are not within {@code hidden} */
    void requireFit(List<Integer> hidden) {
        if (hidden.isEmpty() || target.kind() != TargetKind.SIZES) {
            // Chosen later, and large.
            return;
        }
        List<Integer> sizes = target.sizes();
        boolean fits = sizes.size() == hidden.size() && sizes.stream().anyMatch(size -> size > 0);
        for (int layer = 0; fits && layer < sizes.size(); layer++) {
            fits = sizes.get(layer) >= 0 && sizes.get(layer) <= hidden.get(layer);
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "pruned sizes must be one per hidden layer, from 0 to its nodes, and leave a layer: target=" + sizes
                            + ", hidden=" + hidden);
        }
    }
}
