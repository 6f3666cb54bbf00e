package io.espalier.adapters.cli.validate;

import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.pricing.market.FactorId;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the model is: purpose, limits, domain, and what it was made from. */
record ModelSections(Surrogate surrogate) {

    List<Section> sections() {
        return List.of(purpose(), limits(), domain(), data());
    }

    private Section purpose() {
        String product = surrogate.instrument().product().label().replace('_', ' ');
        int n = surrogate.instrument().size();
        return Section.of(
                "Purpose",
                "The model stands in for a pricer of one " + product + " on " + n
                        + (n == 1 ? " underlying" : " underlyings")
                        + ": value, first derivatives in every input and second derivatives in the levels, for intraday risk,"
                        + " where the reference would be too slow or too noisy. It prices one product in one family of markets;"
                        + " it is not for settlement, nor for any other product.");
    }

    private Section limits() {
        return Section.of(
                "Limits of use",
                "",
                new Table(
                        "What the model is not for",
                        List.of("limit", "what it means"),
                        ModelLimits.of(surrogate).stream()
                                .map(limit -> List.of(limit.about(), limit.text()))
                                .toList(),
                        List.of()));
    }

    private Section domain() {
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < surrogate.layout().size(); j++) {
            double low = surrogate.domain().low()[j];
            double high = surrogate.domain().high()[j];
            rows.add(List.of(surrogate.layout().factor(j).name(), Terms.text(low), Terms.text(high)));
        }
        return Section.of(
                "Domain",
                "The served box. A quote is answered where every input lies within its range, edges included."
                        + units(),
                new Table("Inputs and their ranges", List.of("input", "from", "to"), rows, List.of()));
    }

    /** What a reader of normal levels would take for something else. */
    private String units() {
        String units = "";
        if (surrogate.instrument().stepColumn(surrogate.layout()) >= 0) {
            units += " T counts steps: it is answered where it is a whole number.";
        }
        if (surrogate.layout().columnOf(FactorId.of(FactorId.Kind.MONEYNESS)) >= 0) {
            units +=
                    " Moneyness is how far the strike lies below the forward, in standard deviations to expiry; the forward is held."
                            + " It stands for the level: deltas and gammas of this report are derivatives in it.";
        }
        return units;
    }

    private Section data() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Provenance.SPEC_SHA256, "specification, SHA-256");
        names.put(Provenance.SEED, "seed of sampling and training");
        names.put(Provenance.LABELS_SHA256, "labels, SHA-256");
        names.put(Provenance.CODE_VERSION, "code that trained");
        names.put(Provenance.JDK, "JDK that trained");
        names.put(Provenance.KERNELS, "kernels");
        names.put(Provenance.ARCHITECTURE_BEFORE, "hidden layers before pruning");
        names.put(Provenance.ARCHITECTURE_AFTER, "hidden layers after pruning");
        List<List<String>> rows = new ArrayList<>();
        names.forEach((entry, name) -> rows.add(List.of(name, told(entry))));
        rows.add(List.of("same specification, same bits", reproducible()));
        return Section.of(
                "Data and seeds",
                "Labels are simulated from the specification and its seed; no market data enters. The points of this validation have"
                        + " a seed of their own, which training never saw.",
                new Table("What the model was made from", List.of("what", "as recorded"), rows, List.of()));
    }

    private String told(String entry) {
        return surrogate.provenance().get(entry).orElse("not recorded");
    }

    private String reproducible() {
        return switch (told(Provenance.REPRODUCIBLE)) {
            case "true" -> "yes, on any number of threads";
            case "false" -> "no: a time budget ended a stage of training";
            default -> "not recorded";
        };
    }
}
