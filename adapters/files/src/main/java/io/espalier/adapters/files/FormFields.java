package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.workflow.FormSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code form}: what stands around the network. */
final class FormFields {
    private static final Map<String, FormSpec.MapChoice> MAPS =
            Words.of(FormSpec.MapChoice.values(), FormSpec.MapChoice::label);
    private static final Map<String, FormSpec.ControlChoice> CONTROLS =
            Words.of(FormSpec.ControlChoice.values(), FormSpec.ControlChoice::label);

    private FormFields() {}

    /** The form; empty, with problems reported, where something of it is broken. */
    static Optional<FormSpec> read(Fields spec, Problems problems) {
        Fields fields = spec.object("form").orElseGet(() -> Fields.none("form", problems));
        fields.allow(Set.of("map", "control"));
        Optional<FormSpec.MapChoice> map = fields.word("map", FormSpec.MapChoice.AUTO, MAPS);
        Optional<FormSpec.ControlChoice> control = fields.word("control", FormSpec.ControlChoice.NONE, CONTROLS);
        return map.flatMap(chosen -> control.map(beside -> new FormSpec(chosen, beside)));
    }
}
