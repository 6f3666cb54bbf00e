package io.espalier.surrogate.artefact;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import java.util.Optional;

/**
 * {@code FORM}: {map, columns of logarithms where the map is that, control?, control's instrument}; absent where the network stands alone.
 *
 * <p>The homogeneous map is that of the artefact's own instrument and columns, which are not written again.
 */
final class FormSection {
    static final String TAG = "FORM";

    private FormSection() {}

    static byte[] encode(Form form) {
        SectionOutput out = new SectionOutput().text(form.map().kind().name());
        if (form.map().kind() == InputMap.Kind.LOGARITHMS) {
            int[] columns = form.map().logarithms();
            out.integer(columns.length);
            for (int column : columns) {
                out.integer(column);
            }
        }
        out.flag(form.control().isPresent());
        form.control().ifPresent(control -> InstrumentSection.encode(out, control));
        return out.toBytes();
    }

    static Form decode(SectionInput in, FactorLayout layout, Optional<PricingProblem> problem)
            throws ArtefactException {
        InputMap map =
                switch (InputMap.Kind.valueOf(in.text())) {
                    case IDENTITY -> InputMap.identity(layout);
                    case LOGARITHMS -> InputMap.logarithms(layout, columns(in));
                    case HOMOGENEOUS -> InputMap.homogeneous(of(Instrument.class, problem), layout);
                    case SMILE -> InputMap.smile(of(GarchInstrument.class, problem), layout);
                };
        return new Form(map, in.flag() ? Optional.of(InstrumentSection.decode(in)) : Optional.empty());
    }

    private static <T> T of(Class<T> wanted, Optional<PricingProblem> problem) {
        return problem.filter(wanted::isInstance)
                .map(wanted::cast)
                .orElseThrow(
                        () -> new IllegalArgumentException("a map must be of the artefact's kind of instrument: wanted="
                                + wanted.getSimpleName() + ", there="
                                + problem.map(priced -> priced.getClass().getSimpleName())
                                        .orElse("black box")));
    }

    private static int[] columns(SectionInput in) throws ArtefactException {
        int[] columns = new int[in.count(Integer.BYTES)];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = in.integer();
        }
        return columns;
    }
}
