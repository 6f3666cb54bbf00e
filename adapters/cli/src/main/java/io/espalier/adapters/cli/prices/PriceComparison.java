package io.espalier.adapters.cli.prices;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.cli.model.CertificateJson;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.problem.WarningCode;
import io.espalier.adapters.files.table.PriceTable;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.blackbox.PriceList;
import io.espalier.surrogate.blackbox.PriceTraining;
import io.espalier.surrogate.certify.Validation;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model held against a table of prices and of the derivatives that are known there. */
public record PriceComparison(Surrogate surrogate, ValidationReport report, List<Warning> warnings) implements Answer {

    /**
     * Compares at every row that the model serves.
     *
     * @throws InputException {@code E_MISSING} and {@code E_UNKNOWN_FIELD} if the table's inputs are not the model's, {@code E_RANGE} if it
     *     serves no row
     */
    public static PriceComparison of(Surrogate surrogate, PriceTable table) {
        requireColumns(surrogate, table.prices());
        PriceList prices = table.prices().reordered(surrogate.layout());
        if (prices.size() == 0) {
            throw InputException.of(ErrorCode.E_RANGE, "", "a table must have at least one price");
        }
        ValidationReport report = Validation.compareAt(new SurrogatePricer(surrogate), prices, (x, ours, theirs) -> {});
        if (report.refused() == report.points()) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "", "every row lies outside the domain of the model: rows=" + report.points());
        }
        return new PriceComparison(
                surrogate, report, table.with(learnt(surrogate, table)).warnings());
    }

    /** Errors at rows that were learnt or chose the network say little of any other point. */
    private static List<Warning> learnt(Surrogate surrogate, PriceTable table) {
        return surrogate
                .provenance()
                .get(PriceTraining.PRICES_SHA256)
                .filter(table.sha256()::equals)
                .map(
                        same -> new Warning(
                                WarningCode.W_TRAINING_DATA,
                                "--prices",
                                "the model was trained on this very table: its errors here say little of prices it has not seen"))
                .stream()
                .toList();
    }

    private static void requireColumns(Surrogate surrogate, PriceList prices) {
        List<String> wanted = surrogate.layout().names();
        List<String> given = prices.layout().names();
        Problems problems = new Problems();
        given.stream()
                .filter(name -> !wanted.contains(name))
                .forEach(name -> problems.add(
                        ErrorCode.E_UNKNOWN_FIELD, name, "no such column; the model has " + surrogate.layout()));
        wanted.stream()
                .filter(name -> !given.contains(name))
                .forEach(name ->
                        problems.add(ErrorCode.E_MISSING, name, "the column is needed; the table has " + given));
        problems.throwIfAny();
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("model_id", surrogate.modelId());
        object.put("reference", "prices");
        object.put("points", report.points());
        object.put("refused", report.refused());
        object.put("outputs", KnownFits.json(report));
        object.put("certificate", CertificateJson.of(surrogate.certificate()));
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        out.println("model " + surrogate.modelId() + " against " + report.points() + " prices, " + report.refused()
                + " of them outside the domain");
        KnownFits.table(report).print(out);
        Warnings.print(warnings, err);
    }
}
