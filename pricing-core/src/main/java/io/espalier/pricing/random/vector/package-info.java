/**
 * The kernel of normals on {@code jdk.incubator.vector}, of this machine's preferred width.
 *
 * <p>Loaded by name, and only where {@code KernelChoice} says vector: no other class may import this room, or the house would
 * not start without the module. The same operations in the same order as the plain kernel, hence the same bits.
 */
package io.espalier.pricing.random.vector;
