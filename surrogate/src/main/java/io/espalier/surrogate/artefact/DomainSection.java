package io.espalier.surrogate.artefact;

import io.espalier.pricing.interval.Box;

/** {@code DOMN}: the served box as {size, low[size], high[size]}. */
final class DomainSection {
    static final String TAG = "DOMN";

    private DomainSection() {}

    static byte[] encode(Box domain) {
        return new SectionOutput()
                .integer(domain.size())
                .numbers(domain.low())
                .numbers(domain.high())
                .toBytes();
    }

    static Box decode(SectionInput in) throws ArtefactException {
        int size = in.count(2 * Double.BYTES);
        return new Box(in.numbers(size), in.numbers(size));
    }
}
