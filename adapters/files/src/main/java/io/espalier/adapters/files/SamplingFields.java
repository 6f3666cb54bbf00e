package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code sampling}: how the points are drawn, and how many paths stand behind each. */
final class SamplingFields {
    private static final int MOST_PATHS = 1 << 26;
    /** More than this fill the memory of any machine that this runs on. */
    private static final int MOST_KEPT = 1 << 26;

    private static final int MOST_FRESH = Integer.MAX_VALUE;
    /** Sobol's sequence ends near 2^31, and rows that judge come after those that train. */
    private static final int MOST_FRESH_OF_SOBOL = 1 << 30;

    private static final Map<String, SamplingLaw> WORDS = new TreeMap<>(Map.of(
            "box",
            new SamplingLaw.Uniform(),
            "log_box",
            new SamplingLaw.LogUniform(),
            "sobol",
            new SamplingLaw.Sobol()));

    private final Problems problems;

    SamplingFields(Problems problems) {
        this.problems = problems;
    }

    /**
     * What is drawn, and the box that is served.
     *
     * @param fresh whether rows are drawn while training
     */
    record Sampling(SamplingPlan plan, Box served, boolean fresh) {}

    /** The plan; empty where it, the inputs or the seed is broken. */
    Optional<Sampling> read(Fields spec, SpecModel model, OptionalLong seed) {
        Fields fields = spec.object("sampling").orElseGet(() -> Fields.none("sampling", problems));
        fields.allow(Set.of("law", "samples", "paths", "antithetic", "fresh", "margin"));
        SpecDefaults defaults = model.defaults();
        Optional<SamplingLaw> law = law(fields, model);
        boolean fresh = flag(fields, "fresh", defaults.fresh());
        OptionalLong samples =
                fields.whole("samples", fresh ? defaults.freshRows() : defaults.keptRows(), 1, most(fresh, law));
        OptionalLong paths = fields.whole("paths", 1, 1, MOST_PATHS);
        boolean antithetic = flag(fields, "antithetic", true);
        OptionalDouble margin = margin(fields, law, defaults.margin());
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Box served = model.columns().orElseThrow().box().orElseThrow();
        SamplingPlan plan = new SamplingPlan(
                model.columns().get().layout().orElseThrow(),
                model.sampled(served, margin.orElseThrow(), law.orElseThrow()),
                law.orElseThrow(),
                (int) samples.orElseThrow(),
                (int) paths.orElseThrow(),
                antithetic,
                seed.orElseThrow());
        return Optional.of(new Sampling(plan, served, fresh));
    }

    private static int most(boolean fresh, Optional<SamplingLaw> law) {
        if (!fresh) {
            return MOST_KEPT;
        }
        return law.filter(SamplingLaw.Sobol.class::isInstance).isPresent() ? MOST_FRESH_OF_SOBOL : MOST_FRESH;
    }

    private static boolean flag(Fields fields, String name, boolean absent) {
        return fields.has(name) ? fields.flag(name).orElse(absent) : absent;
    }

    private OptionalDouble margin(Fields fields, Optional<SamplingLaw> law, double absent) {
        OptionalDouble margin = NumberRange.NOT_NEGATIVE.read(fields, "margin", absent, problems);
        if (fields.has("margin")
                && margin.orElse(0.0) > 0.0
                && law.filter(SamplingLaw.Normal.class::isInstance).isPresent()) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    fields.at("margin"),
                    "a normal law is not cut off at a box: no margin widens it: margin=" + margin.getAsDouble());
        }
        return margin;
    }

    private Optional<SamplingLaw> law(Fields fields, SpecModel model) {
        if (fields.node("law").orElse(null) instanceof Node.ObjectNode) {
            return fields.object("law").flatMap(law -> normal(law, model));
        }
        Optional<SamplingLaw> law = fields.word("law", model.defaults().law(), WORDS);
        if (law.filter(SamplingLaw.LogUniform.class::isInstance).isPresent()) {
            model.columns().ifPresent(columns -> requireLogarithms(fields, columns));
        }
        return law;
    }

    private void requireLogarithms(Fields fields, InputColumns columns) {
        Optional<FactorLayout> layout = columns.layout();
        for (int j = 0; j < layout.map(FactorLayout::size).orElse(0); j++) {
            FactorId factor = layout.get().factor(j);
            double low = columns.box().orElseThrow().low()[j];
            if (factor.kind().isScale() && !(low > 0.0)) {
                problems.add(
                        ErrorCode.E_RANGE,
                        fields.at("law"),
                        "log_box draws this column in its logarithm, it must be > 0: " + factor.name() + ".low=" + low);
            }
        }
    }

    private Optional<SamplingLaw> normal(Fields law, SpecModel model) {
        law.allow(Set.of("type", "centre", "scale", "horizon"));
        law.require("type");
        law.word("type", "normal", Map.of("normal", "normal"));
        law.require("centre");
        Optional<double[]> centre = law.numbers("centre");
        OptionalDouble scale = NumberRange.NOT_NEGATIVE.read(law, "scale", 1.0, problems);
        OptionalDouble horizon = NumberRange.NOT_NEGATIVE.read(law, "horizon", 1.0, problems);
        if (model.isGarch()) {
            problems.add(
                    ErrorCode.E_CONFLICT,
                    law.path(),
                    "a normal law takes its covariance from a market of normal levels: model=" + model.label());
        } else {
            model.columns().ifPresent(columns -> fit(law, centre, columns));
        }
        return centre.isPresent() && scale.isPresent() && horizon.isPresent()
                ? Optional.of(new SamplingLaw.Normal(centre.get(), scale.getAsDouble(), horizon.getAsDouble()))
                : Optional.empty();
    }

    private void fit(Fields law, Optional<double[]> centre, InputColumns columns) {
        boolean levelsOnly = columns.layout()
                .map(layout -> layout.factors().stream().allMatch(FactorId::isLevel))
                .orElse(true);
        if (!levelsOnly) {
            problems.add(ErrorCode.E_CONFLICT, law.path(), "a normal law is for inputs that are levels only");
        }
        if (levelsOnly && centre.isPresent() && centre.get().length != columns.size()) {
            problems.add(
                    ErrorCode.E_LENGTH,
                    law.at("centre"),
                    "centre has " + centre.get().length + " entries, inputs has " + columns.size() + " columns");
        }
    }
}
