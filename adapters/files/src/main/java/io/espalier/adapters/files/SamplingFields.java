package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.FactorId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/** Reads {@code sampling}: how the points are drawn, and how many paths stand behind each. */
final class SamplingFields {
    private static final int SAMPLES = 65_536;
    private static final int MOST_SAMPLES = 1 << 26;
    private static final Map<String, SamplingLaw> WORDS =
            Map.of("box", new SamplingLaw.Uniform(), "sobol", new SamplingLaw.Sobol());

    private final Problems problems;

    SamplingFields(Problems problems) {
        this.problems = problems;
    }

    /** The plan; empty where it, the inputs or the seed is broken. */
    Optional<SamplingPlan> read(Fields spec, Optional<InputFields> inputs, OptionalLong seed) {
        Fields fields = spec.object("sampling").orElseGet(() -> Fields.none("sampling", problems));
        fields.allow(Set.of("law", "samples", "paths", "antithetic"));
        Optional<SamplingLaw> law = law(fields, inputs);
        OptionalLong samples = fields.whole("samples", SAMPLES, 1, MOST_SAMPLES);
        OptionalLong paths = fields.whole("paths", 1, 1, MOST_SAMPLES);
        Optional<Boolean> antithetic = fields.has("antithetic") ? fields.flag("antithetic") : Optional.of(true);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        InputFields columns = inputs.orElseThrow();
        return Optional.of(new SamplingPlan(
                columns.layout().orElseThrow(),
                columns.box().orElseThrow(),
                law.orElseThrow(),
                (int) samples.orElseThrow(),
                (int) paths.orElseThrow(),
                antithetic.orElseThrow(),
                seed.orElseThrow()));
    }

    private Optional<SamplingLaw> law(Fields fields, Optional<InputFields> inputs) {
        if (fields.node("law").orElse(null) instanceof Node.ObjectNode) {
            return fields.object("law").flatMap(law -> normal(law, inputs));
        }
        return fields.word("law", new SamplingLaw.Uniform(), WORDS);
    }

    private Optional<SamplingLaw> normal(Fields law, Optional<InputFields> inputs) {
        law.allow(Set.of("type", "centre", "scale", "horizon"));
        law.require("type");
        law.word("type", "normal", Map.of("normal", "normal"));
        law.require("centre");
        Optional<double[]> centre = law.numbers("centre");
        OptionalDouble scale = notNegative(law, "scale");
        OptionalDouble horizon = notNegative(law, "horizon");
        inputs.ifPresent(columns -> fit(law, centre, columns));
        return centre.isPresent() && scale.isPresent() && horizon.isPresent()
                ? Optional.of(new SamplingLaw.Normal(centre.get(), scale.getAsDouble(), horizon.getAsDouble()))
                : Optional.empty();
    }

    private OptionalDouble notNegative(Fields law, String name) {
        OptionalDouble value = law.number(name, 1.0);
        if (value.isPresent() && value.getAsDouble() < 0.0) {
            problems.add(ErrorCode.E_RANGE, law.at(name), name + " must be >= 0: " + name + "=" + value.getAsDouble());
            return OptionalDouble.empty();
        }
        return value;
    }

    private void fit(Fields law, Optional<double[]> centre, InputFields columns) {
        boolean levelsOnly = columns.layout()
                .map(layout -> layout.factors().stream().allMatch(FactorId::isLevel))
                .orElse(true);
        if (!levelsOnly) {
            problems.add(ErrorCode.E_CONFLICT, law.path(), "a normal law is for inputs that are levels only");
        }
        if (levelsOnly && centre.isPresent() && centre.get().length != columns.columns()) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    law.at("centre"),
                    "centre has " + centre.get().length + " entries, inputs has " + columns.columns() + " columns");
        }
    }
}
