package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.market.FactorId;
import io.espalier.surrogate.form.InputMap;
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
    static Optional<FormSpec> read(Fields spec, SpecModel model, Problems problems) {
        Fields fields = spec.object("form").orElseGet(() -> Fields.none("form", problems));
        fields.allow(Set.of("map", "control"));
        Optional<FormSpec.MapChoice> map = fields.word("map", FormSpec.MapChoice.AUTO, MAPS);
        map.flatMap(chosen -> fault(chosen, model))
                .ifPresent(fault -> problems.add(ErrorCode.E_CONFLICT, fields.at("map"), fault));
        map.filter(chosen -> chosen == FormSpec.MapChoice.AUTO || chosen == FormSpec.MapChoice.SMILE)
                .ifPresent(chosen -> model.columns().ifPresent(columns -> requireLogarithm(columns, problems)));
        Optional<FormSpec.ControlChoice> control =
                fields.word("control", model.defaults().control(), CONTROLS);
        return map.flatMap(chosen -> control.map(beside -> new FormSpec(chosen, beside)));
    }

    /** Why a map that is asked for does not serve there. */
    private static Optional<String> fault(FormSpec.MapChoice map, SpecModel model) {
        if (map == FormSpec.MapChoice.HOMOGENEOUS && model.isGarch()) {
            return Optional.of("the homogeneous map is of normal levels, a GARCH option's is the smile: model=garch");
        }
        if (map == FormSpec.MapChoice.SMILE && !model.isGarch()) {
            return Optional.of("the smile's map is of an option under GARCH: model=" + model.label());
        }
        return Optional.of(map)
                .filter(chosen -> chosen == FormSpec.MapChoice.SMILE)
                .flatMap(chosen -> model.columns().flatMap(InputColumns::layout))
                .filter(layout -> !InputMap.suitsSmile(layout))
                .map(
                        layout -> "the smile's map has columns of the smile only: columns=" + layout
                                + ", of the smile: moneyness, T, variance_ratio, long_run_variance, alpha, persistence, lambda");
    }

    /** The smile's map takes the logarithm of alpha; its other logarithms are of what is positive anyway. */
    private static void requireLogarithm(InputColumns columns, Problems problems) {
        int alpha = columns.layout()
                .filter(InputMap::suitsSmile)
                .map(layout -> layout.columnOf(FactorId.of(FactorId.Kind.ALPHA)))
                .orElse(-1);
        if (alpha >= 0 && !(columns.box().orElseThrow().low()[alpha] > 0.0)) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "inputs.alpha.low",
                    "the smile's map takes the logarithm of alpha, which must be > 0: low=0");
        }
    }
}
