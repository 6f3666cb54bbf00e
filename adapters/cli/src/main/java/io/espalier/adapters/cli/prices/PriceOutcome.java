package io.espalier.adapters.cli.prices;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.Warnings;
import io.espalier.adapters.cli.model.CertificateJson;
import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.table.PriceTable;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.blackbox.TrainedPrices;
import io.espalier.surrogate.certify.OutputFit;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A finished training on a table of prices.
 *
 * @param compared what the shipped network said at the rows that only judge, beside the prices
 * @param seconds from the first try to the last comparison
 */
public record PriceOutcome(
        PriceTable table,
        TrainedPrices trained,
        Comparison compared,
        long seed,
        List<Warning> warnings,
        double seconds) {

    public PriceOutcome {
        warnings = List.copyOf(warnings);
    }

    /** What ships. */
    public Surrogate surrogate() {
        return trained.surrogate();
    }

    /** The answer of a training whose artefact went into {@code file}. */
    public Answer answer(Path file) {
        return new InFile(this, file);
    }

    private record InFile(PriceOutcome outcome, Path file) implements Answer {

        @Override
        public Map<String, Object> json() {
            TrainedPrices trained = outcome.trained();
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("ok", true);
            object.put("model", file.toString());
            object.put("model_id", outcome.surrogate().modelId());
            object.put("seconds", outcome.seconds());
            object.put("seed", outcome.seed());
            object.put("inputs", outcome.surrogate().layout().names());
            object.put("value", outcome.table().value());
            object.put("rows", rows(trained));
            object.put("known_derivatives", outcome.table().prices().knownSlopes());
            object.put("derivatives", DerivativeColumnsJson.of(trained.derivatives()));
            object.put("hidden", trained.winner().hidden());
            object.put("arms", new ArmTable(trained).json());
            object.put("chosen", trained.winner().label());
            object.put("retraining", trained.retraining().label());
            object.put("trained_on", trained.trainedOn());
            object.put("test", KnownFits.json(trained.judgement().report()));
            object.put("certificate", CertificateJson.of(outcome.surrogate().certificate()));
            object.put("reproducible", true);
            object.put("warnings", Warnings.json(outcome.warnings()));
            return object;
        }

        private static Map<String, Object> rows(TrainedPrices trained) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("training", trained.training());
            object.put("selection", trained.selection());
            object.put("test", trained.test());
            return object;
        }

        @Override
        public void print(PrintWriter out, PrintWriter err) {
            TrainedPrices trained = outcome.trained();
            new ArmTable(trained).text().print(out);
            out.println();
            KnownFits.table(trained.judgement().report()).print(out);
            OutputFit value = trained.judgement().report().value();
            out.printf(
                    Locale.ROOT,
                    "%s (model %s), %.1f s; hidden %s, %s, trained on %d rows%s; statistical: at %d prices held out"
                            + " rms error %.3g, largest found %.3g%n",
                    file,
                    outcome.surrogate().modelId(),
                    outcome.seconds(),
                    trained.winner().hidden(),
                    trained.winner().label(),
                    trained.trainedOn(),
                    RetrainingText.aside(trained),
                    trained.test(),
                    value.rmse(),
                    value.maxError());
            out.flush();
            Warnings.print(outcome.warnings(), err);
        }
    }
}
