package io.espalier.bench.simulation;

/** One way to simulate a block of paths. Scratch space of one thread; arrays are its own and not copied. */
public interface PathWork {

    /** Standard normals [step * shocks + shock][lane], filled by the caller. */
    double[][] normals();

    /** Present values, without derivatives. */
    void value();

    /** Present values with derivatives to all parameters. */
    void gradient();

    /** What the last run wrote: present values, then (after {@link #gradient}) one row per parameter; [row][lane]. */
    double[][] results();
}
