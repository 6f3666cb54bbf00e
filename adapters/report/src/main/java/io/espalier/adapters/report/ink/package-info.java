/**
 * Spares ink that nobody would see: of points that fall on one spot, one is drawn.
 *
 * <p>Enter by {@link io.espalier.adapters.report.ink.DotCloud}. Deterministic. Knows {@code chart} only.
 */
package io.espalier.adapters.report.ink;
