/**
 * Where a figure was measured, and whether the machine was quiet enough for it.
 *
 * <p>Enter by {@link io.espalier.bench.machine.MachineReport} (what it is) and {@link io.espalier.bench.machine.ForeignLoad}
 * (who else used it). Reads Linux's proc and sys files where they are, says "unknown" where not.
 */
package io.espalier.bench.machine;
