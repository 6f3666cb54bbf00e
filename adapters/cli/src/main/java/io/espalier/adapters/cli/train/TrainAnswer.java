package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.cli.model.CertificateJson;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.surrogate.artefact.Certificate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code train} answers. */
record TrainAnswer(TrainingOutcome outcome, List<Warning> warnings, Path file) implements Answer {
    @Override
    public Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ok", true);
        object.put("model", file.toString());
        object.put("model_id", outcome.surrogate().modelId());
        object.put("seconds", outcome.seconds());
        object.put("seed", outcome.spec().seed());
        object.put("samples", outcome.spec().sampling().samples());
        object.put("front_directions", outcome.trained().directions());
        object.put(
                "stages", outcome.trained().stages().stream().map(StageJson::of).toList());
        object.put("certificate", CertificateJson.of(outcome.surrogate().certificate()));
        object.put("reproducible", !outcome.trained().budgetReached());
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        StageTable.of(outcome.trained().stages()).print(out);
        Certificate certificate = outcome.surrogate().certificate();
        out.printf(
                Locale.ROOT,
                "%s (model %s), %.1f s; against the closed form at %d points: rms error %.3g, largest found %.3g%n",
                file,
                outcome.surrogate().modelId(),
                outcome.seconds(),
                certificate.points(),
                certificate.rmse(),
                certificate.largestError());
        out.flush();
        Warnings.print(warnings, err);
    }
}
