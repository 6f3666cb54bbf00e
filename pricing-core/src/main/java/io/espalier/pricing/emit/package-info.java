/**
 * Compiles recorded simulations into kernels over blocks of paths, and replays them.
 *
 * <p>Enter by {@link io.espalier.pricing.emit.PathCompiler}: a program becomes
 * {@link io.espalier.pricing.emit.PathKernels}, shared by threads, and these make a
 * {@link io.espalier.pricing.emit.ReplayBlock} per thread: bind a market, fill the shocks, run, read values and adjoints per lane.
 * Kernels are hidden classes, plain loops or loops of vectors; both give the same bits on every JDK, since what they compute is
 * decided in the graph before. No multiply-add is contracted.
 *
 *  * <p>Beside them {@link io.espalier.pricing.emit.StraightLineCompiler} makes straight-line code on plain doubles of a
 * {@link io.espalier.pricing.emit.Formula}, for what is evaluated at one point at a time.
 *  *
 * <p>The only package that knows ASM, and the vector module only by its names. Knows {@code graph}, {@code algebra}, {@code math}.
 */
package io.espalier.pricing.emit;
