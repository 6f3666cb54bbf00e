/**
 * Tables of points from outside: one row per point, columns named as factors are.
 *
 * <p>Enter by {@link io.espalier.adapters.files.table.PointTable}. Knows {@code document}, {@code problem} and the factor
 * layout. Format: RFC 4180 with a header.
 */
package io.espalier.adapters.files.table;
