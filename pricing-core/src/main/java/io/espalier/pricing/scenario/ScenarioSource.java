package io.espalier.pricing.scenario;

/**
 * Paths of joint daily returns of several series.
 *
 * <p>A path is addressed: (seed, path) gives the same bits whoever asks, in whatever order, on any number of threads.
 * Returns are in the unit of the history that the source was made from, per cent or fractions.
 */
public interface ScenarioSource {

    /** Name of the generator, for reports. */
    String name();

    /** Number of series. */
    int series();

    /** Days of a path. */
    int days();

    /**
     * Draws one path.
     *
     * @param returns {@code [days][series]}, the caller's, filled whole; the first day first
     */
    void draw(long seed, long path, double[][] returns);
}
