/**
 * Dense float kernels over blocks of rows: what a training step spends its time in.
 *
 * <p>Enter by {@link io.espalier.surrogate.kernel.DenseKernels#best()}; every kernel speaks
 * {@link io.espalier.surrogate.kernel.DenseKernel}. A matrix is one array per node, and the array holds one number per row
 * (sample) of the block: C2 vectorises loops over such arrays at every layer size, three nodes or 128, where it cannot
 * prove that two parts of one flat array do not overlap.
 *
 * <p>Knows the switch {@code pricing.math.KernelChoice} and nothing of networks. Nothing here checks or allocates: the trainer made the shapes.
 */
package io.espalier.surrogate.kernel;
