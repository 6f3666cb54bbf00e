package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.surrogate.workflow.LabelSpec;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code labels}: what a row says. */
final class LabelFields {
    private static final Map<String, LabelSpec.Paths> PATHS =
            Words.of(LabelSpec.Paths.values(), LabelSpec.Paths::label);
    private static final Map<String, LabelSpec.Curvature> CURVATURES =
            Words.of(LabelSpec.Curvature.values(), LabelSpec.Curvature::label);
    private static final String AUTO = "auto";
    /** More directions than a row can have columns are a slip of the hand. */
    private static final int MOST_DIRECTIONS = 4096;

    private LabelFields() {}

    /** The labels; empty, with problems reported, where something of them is broken. */
    static Optional<LabelSpec> read(Fields spec, SpecModel model, Problems problems) {
        Fields fields = spec.object("labels").orElseGet(() -> Fields.none("labels", problems));
        fields.allow(Set.of("paths", "second_order", "width", "directions"));
        Optional<LabelSpec.Paths> paths = fields.word("paths", LabelSpec.Paths.AUTO, PATHS);
        paths.filter(asked ->
                        asked != LabelSpec.Paths.AUTO && model.isGarch() != (asked == LabelSpec.Paths.CONDITIONAL))
                .ifPresent(asked -> problems.add(
                        ErrorCode.E_CONFLICT,
                        fields.at("paths"),
                        "conditional paths are those of GARCH, and its only ones: paths=" + asked.label() + ", model="
                                + model.label()));
        Optional<LabelSpec.Curvature> curvature = fields.word("second_order", LabelSpec.Curvature.AUTO, CURVATURES);
        Optional<OptionalDouble> width = fields.numberOr(AUTO, "width")
                .filter(asked -> asked.isEmpty()
                        || NumberRange.POSITIVE
                                .checked(fields, "width", asked, problems)
                                .isPresent());
        Optional<OptionalLong> directions = fields.wholeOr(AUTO, "directions", 1, MOST_DIRECTIONS);
        return paths.isPresent() && curvature.isPresent() && width.isPresent() && directions.isPresent()
                ? Optional.of(
                        new LabelSpec(paths.get(), curvature.get(), width.get().orElse(0.0), (int)
                                directions.get().orElse(0)))
                : Optional.empty();
    }
}
