package io.espalier.bench.experiment;

/**
 * Wall seconds of a run's parts.
 *
 * @param generation of labels before training; those drawn while it trains are training's
 * @param training of the network
 * @param validation at the points of the reference, with the search for the largest error
 */
public record Phases(double generation, double training, double validation) {

    /** Seconds until there is a network. */
    public double untilTrained() {
        return generation + training;
    }

    /** Seconds in all. */
    public double inAll() {
        return generation + training + validation;
    }
}
