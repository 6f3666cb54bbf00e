package io.espalier.adapters.files;

import io.espalier.pricing.Instrument;

/**
 * A holding of one instrument.
 *
 * <p>Shape: leg a of {@code instrument} is underlying {@code underlyings[a]} of the book's market; the array is not
 * copied. {@code quantity} is signed, in units of the instrument.
 */
public record BookPosition(String id, double quantity, int[] underlyings, Instrument instrument) {}
