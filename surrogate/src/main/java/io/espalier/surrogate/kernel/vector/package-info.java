/**
 * The dense kernels on {@code jdk.incubator.vector}, of this machine's preferred width.
 *
 * <p>Loaded by name, and only where {@code KernelChoice} says vector: no other class may import this room, or the house would
 * not start without the module. Helpers are few on purpose: where inlining stops, vectors are boxed, and a kernel becomes ten
 * times slower and allocates; a test holds every kernel to zero bytes.
 */
package io.espalier.surrogate.kernel.vector;
