package io.espalier.bench.experiment.dloss;

import java.util.List;
import java.util.stream.Stream;

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

    /** What methods are compared with: plain training, under the honest protocol with as many tries as they have. */
    public Method baseline() {
        return this == PAPER ? Method.STD : Method.RESTARTS;
    }

    /** The baseline, then the paper's four ways to regularise. */
    public List<Method> five() {
        return Stream.concat(Stream.of(baseline()), Method.PAPERS.stream().filter(method -> method != Method.STD))
                .toList();
    }
}
