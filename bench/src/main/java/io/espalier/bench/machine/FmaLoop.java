package io.espalier.bench.machine;

/** Fused multiply-adds of floats on registers alone, as many at once as this machine does. */
public interface FmaLoop {

    /** Goes round {@code times} times. The result is to be used, so that the work is done. */
    float run(int times);

    /** Floating-point operations of one round: two for each lane of each fused multiply-add. */
    int operations();
}
