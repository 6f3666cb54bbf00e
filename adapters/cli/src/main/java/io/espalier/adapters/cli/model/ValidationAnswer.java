package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.workflow.Reference;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fit of every output of one model. */
record ValidationAnswer(String modelId, Reference reference, ValidationReport report, Comparison pairs)
        implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("model_id", modelId);
        object.put("reference", reference.name());
        if (!reference.isExact()) {
            object.put("reference_paths", Reference.PATHS);
        }
        object.put("points", report.points());
        object.put("refused", report.refused());
        object.put("seed", report.seed());
        Map<String, Object> outputs = new LinkedHashMap<>();
        report.outputs().forEach(fit -> outputs.put(fit.name(), json(fit)));
        object.put("outputs", outputs);
        return object;
    }

    /** Root mean square of the reference's standard errors of an output: 0 where it is exact, empty where nobody knows. */
    Optional<Double> referenceError(String output) {
        return reference.isExact()
                ? Optional.of(0.0)
                : Optional.ofNullable(pairs.referenceErrors().get(output));
    }

    private Map<String, Object> json(OutputFit fit) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("r2", fit.r2());
        object.put("rmse", fit.rmse());
        object.put("max_error", fit.maxError());
        object.put("bias", fit.bias());
        object.put("samples", fit.samples());
        object.put("reference_error", referenceError(fit.name()).orElse(null));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        out.println("model " + modelId + " against " + ReferenceText.of(reference) + " at " + report.points()
                + " points (seed " + report.seed() + ")");
        TextTable table = new TextTable("output", "R2", "RMSE", "max error", "bias", "reference error");
        report.outputs()
                .forEach(fit -> table.row(
                        fit.name(),
                        fit.r2(),
                        fit.rmse(),
                        fit.maxError(),
                        fit.bias(),
                        referenceError(fit.name()).orElse(null)));
        table.print(out);
    }
}
