package io.espalier.adapters.files;

import io.espalier.adapters.files.document.Fields;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import java.util.List;
import java.util.Optional;

/**
 * The two sections of a specification that say what is priced over which columns, and what follows from the kind of market.
 *
 * @param columns of {@code inputs}, sound or not; empty where that section is broken
 * @param priced of {@code product}; empty, with problems reported, where it is broken
 * @param underlyings how many, 0 where that is unknown
 */
record SpecModel(
        boolean isGarch,
        Optional<InputColumns> columns,
        Optional<Priced> priced,
        int underlyings,
        SpecDefaults defaults) {
    static final String BACHELIER = "bachelier";
    static final String GARCH = "garch";

    /** What is priced, what its levels are called, and what is worth a warning about it. */
    record Priced(PricingProblem problem, List<String> names, List<Warning> warnings) {}

    /** Normal levels. */
    static SpecModel bachelier(Fields spec, Problems problems) {
        SpecProduct product = new SpecProduct(spec, problems);
        Optional<InputFields> inputs =
                spec.object("inputs").map(given -> new InputFields(given, product.underlyings(), problems));
        Optional<InstrumentDocument> read = product.read(inputs);
        inputs.ifPresent(given -> given.requireProportions(read));
        return new SpecModel(
                false,
                inputs.map(InputFields::columns),
                read.map(document -> new Priced(document.instrument(), document.names(), document.warnings())),
                product.underlyings(),
                SpecDefaults.bachelier());
    }

    /** One level under GARCH. */
    static SpecModel garch(Fields spec, Problems problems) {
        SpecGarchProduct product = new SpecGarchProduct(spec, problems);
        Optional<GarchInputFields> inputs = spec.object("inputs").map(given -> new GarchInputFields(given, problems));
        Optional<GarchDocument> read = product.read(inputs);
        Optional<InputColumns> columns = inputs.map(GarchInputFields::columns);
        return new SpecModel(
                true,
                columns,
                read.map(document ->
                        new Priced(document.instrument(), InstrumentDocument.numbered(1), document.warnings())),
                1,
                GarchDefaults.of(product.dynamics(), columns.orElseGet(InputColumns::new)));
    }

    /** The word for it in documents. */
    String label() {
        return isGarch ? GARCH : BACHELIER;
    }

    /** Number of columns; more than any has where that is unknown. */
    int size() {
        return columns.map(InputColumns::size).orElse(Integer.MAX_VALUE);
    }

    /** The box that is sampled around {@code served}; only where nothing is broken. */
    Box sampled(Box served, double margin, SamplingLaw law) {
        var layout = columns.flatMap(InputColumns::layout).orElseThrow();
        PricingProblem problem = priced.orElseThrow().problem();
        return problem instanceof GarchInstrument garch
                ? new GarchTrainingBox(garch.market(), layout, law).around(served, margin)
                : new TrainingBox(layout, ((Instrument) problem).size(), law).around(served, margin);
    }
}
