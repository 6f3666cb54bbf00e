/**
 * Tables from outside: points of a layout, one row each, and series of returns.
 *
 * <p>Enter by {@link io.espalier.adapters.files.table.PointTable} and {@link io.espalier.adapters.files.table.ReturnSeries}. Knows {@code document}, {@code problem} and the factor
 * layout. Format: RFC 4180 with a header.
 */
package io.espalier.adapters.files.table;
