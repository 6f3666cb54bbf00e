package io.espalier.adapters.cli.validate;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.TextTable;
import io.espalier.adapters.cli.model.CertificateJson;
import io.espalier.adapters.cli.model.FitJson;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.surrogate.certify.OutputFit;
import io.espalier.surrogate.certify.ValidationReport;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fit of every output of one model. */
record ValidationAnswer(Findings findings) implements Answer {

    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        ValidationReport report = findings.report();
        object.put("ok", true);
        object.put("model_id", findings.modelId());
        object.put("reference", findings.reference().name());
        if (!findings.reference().isExact()) {
            object.put("reference_paths", findings.reference().paths());
        }
        object.put("points", report.points());
        object.put("refused", report.refused());
        object.put("seed", report.seed());
        Map<String, Object> outputs = new LinkedHashMap<>();
        report.outputs().forEach(fit -> outputs.put(fit.name(), json(fit)));
        object.put("outputs", outputs);
        object.put("certificate", CertificateJson.of(findings.surrogate().certificate()));
        object.put(
                "breaches",
                findings.breaches().stream().map(JudgedBreaches::json).toList());
        return object;
    }

    private Map<String, Object> json(OutputFit fit) {
        Map<String, Object> object = FitJson.of(fit);
        object.put("reference_error", findings.referenceError(fit.name()).orElse(null));
        findings.errors(fit.name()).map(CertificateJson::of).ifPresent(errors -> {
            object.put("bias_error", errors.get("bias_error"));
            object.put("quantiles", errors.get("quantiles"));
        });
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        ValidationReport report = findings.report();
        out.println("model " + findings.modelId() + " against " + ReferenceText.of(findings.reference()) + " at "
                + report.points() + " points (seed " + report.seed() + ")");
        TextTable table = new TextTable("output", "R2", "RMSE", "max error", "bias", "reference error");
        report.outputs()
                .forEach(fit -> table.row(
                        fit.name(),
                        fit.r2(),
                        fit.rmse(),
                        fit.maxError(),
                        fit.bias(),
                        findings.referenceError(fit.name()).orElse(null)));
        table.print(out);
        if (!findings.breaches().isEmpty()) {
            out.println();
            TextTable breaches = new TextTable("no arbitrage", "breaches", "worst", "held against", "verdict");
            findings.breaches()
                    .forEach(each -> breaches.row(
                            each.found().claim(),
                            each.found().count(),
                            each.found().worst(),
                            each.measure(),
                            each.verdict()));
            breaches.print(out);
        }
    }
}
