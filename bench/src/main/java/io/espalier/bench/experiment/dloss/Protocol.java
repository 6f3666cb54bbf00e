package io.espalier.bench.experiment.dloss;

/** Who chooses the epoch and the point of the grid, and who scores. */
public enum Protocol {
    /** The paper's: four folds train, the fifth chooses and scores; rows are dealt one by one. */
    PAPER("paper's"),
    /** Three folds train, one chooses, one scores; rows that belong together stay together. */
    HONEST("honest");

    private final String label;

    Protocol(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
