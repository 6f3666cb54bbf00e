package io.espalier.pricing.emit;

/**
 * How large a loop over lanes may grow.
 *
 * @param inputs arrays that it reads
 * @param operations operations per lane
 */
record LoopLimits(int inputs, int operations) {
    /** C2 turns plain loops into vector code up to about here; uncut ones ran six times slower. */
    static final LoopLimits PLAIN = new LoopLimits(4, 8);

    /** Bounds the size of a compiled method; vector code needs no other cut. */
    static final LoopLimits VECTOR = new LoopLimits(48, 96);
}
