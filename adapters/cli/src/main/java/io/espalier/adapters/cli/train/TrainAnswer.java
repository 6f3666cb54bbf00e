package io.espalier.adapters.cli.train;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.cli.model.CertificateJson;
import io.espalier.adapters.cli.report.ReferenceText;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.surrogate.artefact.Certificate;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code train} answers.
 *
 * @param resumed whether another process had begun
 */
record TrainAnswer(TrainingOutcome outcome, boolean resumed, List<Warning> warnings, Path file) implements Answer {
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
        outcome.size()
                .ifPresent(chosen -> object.put(
                        "size_search",
                        SizeSearchText.json(chosen, outcome.trained().optimiser())));
        object.put(
                "stages", outcome.trained().stages().stream().map(StageJson::of).toList());
        outcome.trained()
                .pruning()
                .ifPresent(report ->
                        object.put("pruning", PruningJson.of(outcome.spec().pruning(), report)));
        outcome.trained().critical().ifPresent(found -> object.put("critical_size", CriticalSizeText.json(found)));
        object.put("reference", outcome.reference().name());
        outcome.referenceError().ifPresent(error -> object.put("reference_rms_error", error));
        object.put("certificate", CertificateJson.of(outcome.surrogate().certificate()));
        object.put("reproducible", !outcome.budgetReached());
        object.put("resumed", resumed);
        object.put("warnings", Warnings.json(warnings));
        return object;
    }

    @Override
    public void print(PrintWriter out, PrintWriter err) {
        StageTable.of(outcome.trained().stages()).print(out);
        outcome.trained().critical().map(CriticalSizeText::sentence).ifPresent(out::println);
        outcome.size().map(SizeSearchText::sentence).ifPresent(out::println);
        Certificate certificate = outcome.surrogate().certificate();
        outcome.referenceError()
                .ifPresent(error -> out.printf(
                        Locale.ROOT,
                        "The simulation's own standard error of values is %.3g (root mean square).%n",
                        error));
        out.printf(
                Locale.ROOT,
                "%s (model %s), %.1f s%s; against %s at %d points: rms error %.3g, largest found %.3g%n",
                file,
                outcome.surrogate().modelId(),
                outcome.seconds(),
                resumed ? " since it went on from checkpoints" : "",
                ReferenceText.of(outcome.reference()),
                certificate.points(),
                certificate.rmse(),
                certificate.largestError());
        out.flush();
        Warnings.print(warnings, err);
    }
}
