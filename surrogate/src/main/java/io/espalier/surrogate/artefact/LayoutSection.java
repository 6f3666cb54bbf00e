package io.espalier.surrogate.artefact;

import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;

/** {@code LAYO}: the factor of each column as {kind, i, j}, for an input followed by its name. */
final class LayoutSection {
    static final String TAG = "LAYO";
    private static final int LEAST_FACTOR_BYTES = 3 * Integer.BYTES;

    private LayoutSection() {}

    static byte[] encode(FactorLayout layout) {
        SectionOutput out = new SectionOutput().integer(layout.size());
        for (FactorId factor : layout.factors()) {
            out.text(factor.kind().name()).integer(factor.i()).integer(factor.j());
            if (factor.kind() == FactorId.Kind.INPUT) {
                out.text(factor.given());
            }
        }
        return out.toBytes();
    }

    static FactorLayout decode(SectionInput in) throws ArtefactException {
        List<FactorId> factors = new ArrayList<>();
        for (int left = in.count(LEAST_FACTOR_BYTES); left > 0; left--) {
            factors.add(factor(in));
        }
        return new FactorLayout(factors);
    }

    private static FactorId factor(SectionInput in) throws ArtefactException {
        FactorId.Kind kind = FactorId.Kind.valueOf(in.text());
        return new FactorId(kind, in.integer(), in.integer(), kind == FactorId.Kind.INPUT ? in.text() : "");
    }
}
