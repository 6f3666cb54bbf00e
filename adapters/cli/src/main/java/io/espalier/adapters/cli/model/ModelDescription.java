package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.serve.ProductTerms;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that an artefact says of itself. */
record ModelDescription(Surrogate surrogate) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("model_id", surrogate.modelId());
        object.put("architecture", architecture());
        object.put("inputs", surrogate.layout().names());
        object.put("domain", domain());
        object.put("product", product());
        object.put("form", form());
        object.put("control", surrogate.form().control().map(InstrumentJson::of).orElse(null));
        object.put("provenance", surrogate.provenance().entries());
        object.put("certificate", CertificateJson.of(surrogate.certificate()));
        return object;
    }

    private Map<String, Object> architecture() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("before", before());
        object.put("after", surrogate.network().hiddenSizes());
        object.put("hidden_nodes", surrogate.network().hiddenNodes());
        object.put("parameters", surrogate.network().parameters());
        return object;
    }

    /** Hidden sizes before pruning, which the artefact keeps as text; null where it does not tell. */
    private Object before() {
        return surrogate
                .provenance()
                .get(Provenance.ARCHITECTURE_BEFORE)
                .map(ModelDescription::sizes)
                .orElse(null);
    }

    private static Object sizes(String text) {
        String bare = text.replaceAll("[\\[\\] ]", "");
        return bare.matches("[0-9]{1,9}(,[0-9]{1,9})*")
                ? List.of(bare.split(",")).stream().map(Integer::valueOf).toList()
                : text;
    }

    private Map<String, Object> domain() {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int j = 0; j < surrogate.layout().size(); j++) {
            object.put(surrogate.layout().factor(j).name(), new double[] {
                surrogate.domain().low()[j], surrogate.domain().high()[j]
            });
        }
        return object;
    }

    private Map<String, Object> product() {
        return InstrumentJson.of(surrogate);
    }

    /** The map's name, and the columns whose logarithms it takes. */
    private Map<String, Object> form() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("map", map());
        object.put(
                "logarithms",
                Arrays.stream(surrogate.form().map().logarithms())
                        .mapToObj(column -> surrogate.layout().factor(column).name())
                        .toList());
        return object;
    }

    private String map() {
        return surrogate.form().map().kind().label();
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        TextTable summary = new TextTable("model", surrogate.modelId());
        architecture().forEach((name, value) -> summary.row(name.replace('_', ' '), value));
        summary.row("product", InstrumentJson.label(surrogate));
        surrogate.problem().ifPresent(priced -> terms(priced, summary));
        summary.row("form", map());
        surrogate.form().control().ifPresent(control -> summary.row("control", InstrumentJson.control(control)));
        CertificateTables.summarise(surrogate.certificate(), summary);
        summary.print(out);
        CertificateTables.print(surrogate.certificate(), out);
        out.println();
        TextTable domain = new TextTable("input", "from", "to");
        for (int j = 0; j < surrogate.layout().size(); j++) {
            domain.row(
                    surrogate.layout().factor(j).name(),
                    surrogate.domain().low()[j],
                    surrogate.domain().high()[j]);
        }
        domain.print(out);
        out.println();
        surrogate.provenance().entries().forEach((name, text) -> out.println(provenanceLine(name, text)));
        out.flush();
    }

    private static void terms(PricingProblem priced, TextTable summary) {
        if (priced instanceof GarchInstrument garch) {
            summary.row("dynamics", garch.market().dynamics().label());
        }
        ProductTerms.of(priced.product())
                .forEach((name, value) -> summary.row("product " + name.replace('_', ' '), value));
    }

    private static String provenanceLine(String name, String text) {
        return text.contains("\n") ? name + ":\n  " + text.strip().replace("\n", "\n  ") : name + ": " + text;
    }
}
