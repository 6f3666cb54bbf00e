package io.espalier.bench.experiment.pruning;

import java.util.Locale;
import java.util.Optional;

/** What a network has been through when it is measured. */
public enum TableStage {
    /** The large network, trained on values. */
    OVERSIZED("oversized", new PaperFit(0.999545, 0.998700, 0.997033)),
    /** Half of the nodes of every layer cut away, nothing retrained. */
    HALF_CUT("half of the nodes cut, not retrained"),
    /** All nodes beyond the target cut away at once, nothing retrained. */
    TARGET_CUT("cut to the target at once, not retrained"),
    /** Pruned in rounds, before the last retraining. */
    LAST_CUT("last of the rounds, not retrained"),
    /** Pruned in rounds, each retrained on values. */
    PRUNED("pruned, retrained on values", new PaperFit(0.999296, 0.996718, 0.902470)),
    /** That one on values and gradients that the large network answers. */
    FROM_NETWORK("fine-tuned from the network", new PaperFit(0.999805, 0.999479, 0.987393)),
    /** The same with Hessians times directions. */
    FROM_NETWORK_SECOND("fine-tuned from the network, second order"),
    /** The pruned one on values and gradients of simulated paths. */
    FROM_REFERENCE("fine-tuned from the reference", new PaperFit(0.999962, 0.999863, 0.997374)),
    /** The same with Hessians times directions. */
    FROM_REFERENCE_SECOND("fine-tuned from the reference, second order"),
    /** The pruned one without its last layers, nothing retrained. */
    LAYERS_CUT("last layers removed, not retrained"),
    /** That one retrained on values. */
    LAYERS_RETRAINED("last layers removed, retrained on values"),
    /** That one fine-tuned from the large network. */
    LAYERS_FROM_NETWORK("last layers removed, fine-tuned from the network"),
    /** It fine-tuned from the reference. */
    LAYERS_FROM_REFERENCE("last layers removed, fine-tuned from the reference"),
    /** The same in second order. */
    LAYERS_FROM_REFERENCE_SECOND("last layers removed, fine-tuned from the reference, second order"),
    /** The target's shape from one set of random weights, on values. */
    RANDOM_WEIGHTS("random weights, values, one start"),
    /** The best of some sets, on values. */
    RANDOM_VALUES("random weights, values"),
    /** The same on gradients too. */
    RANDOM_FIRST("random weights, Sobolev"),
    /** The same in second order. */
    RANDOM_SECOND("random weights, Sobolev, second order"),
    /** The shape without the last layers from random weights, on values. */
    SHORT_RANDOM_VALUES("last layers never there, random weights, values"),
    /** The same on gradients too. */
    SHORT_RANDOM_FIRST("last layers never there, random weights, Sobolev"),
    /** The same in second order. */
    SHORT_RANDOM_SECOND("last layers never there, random weights, Sobolev, second order");

    private final String label;
    private final Optional<PaperFit> paper;

    TableStage(String label) {
        this.label = label;
        paper = Optional.empty();
    }

    TableStage(String label, PaperFit paper) {
        this.label = label;
        this.paper = Optional.of(paper);
    }

    /** The words for it in tables. */
    public String label() {
        return label;
    }

    /** The word for it in documents and file names. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the paper prints for it; empty where it prints nothing. */
    public Optional<PaperFit> paper() {
        return paper;
    }
}
