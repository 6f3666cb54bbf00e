/**
 * What a report says, in order: a page of sections, each with charts and tables, and where the numbers come from.
 *
 * <p>Enter by {@link io.espalier.adapters.report.page.Page}. All text is plain: whoever writes it out escapes it.
 *
 * <p>Everything is immutable and checked. Knows {@code chart} only.
 */
package io.espalier.adapters.report.page;
