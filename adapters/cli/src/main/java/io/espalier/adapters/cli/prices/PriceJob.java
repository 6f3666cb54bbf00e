package io.espalier.adapters.cli.prices;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.cli.report.Comparison;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.adapters.files.table.PriceChecks;
import io.espalier.adapters.files.table.PriceTable;
import io.espalier.surrogate.blackbox.PricePlan;
import io.espalier.surrogate.blackbox.PriceTraining;
import io.espalier.surrogate.blackbox.TrainedPrices;
import io.espalier.surrogate.blackbox.Tried;
import io.espalier.surrogate.train.TrainingFailedException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One training on a table of prices, with progress. */
public record PriceJob(PriceTable table, long seed, int threads) {
    /** Whether a file is a table of prices, by its name. */
    public static boolean isTable(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /**
     * A table from which something can be learnt.
     *
     * @throws InputException with everything that is wrong with it
     */
    public static PriceTable read(String file, Optional<String> value) {
        PriceTable table = PriceTable.read(file, value);
        return table.with(PriceChecks.require(table));
    }

    /**
     * Trains; progress goes to {@code err}.
     *
     * @throws InputException {@code E_TRAINING} if nothing was learnt
     */
    public PriceOutcome run(PrintWriter err) {
        long began = System.nanoTime();
        Comparison compared = new Comparison(table.prices().layout());
        ProgressLine line = ProgressLine.on(err);
        try {
            TrainedPrices trained = new PriceTraining(
                            table.prices(), PricePlan.of(seed, threads), tried -> line.show(text(tried)), compared)
                    .run(table.sha256(), BuildVersion.version() + " " + BuildVersion.commit());
            line.clear();
            List<Warning> warnings = new ArrayList<>(table.warnings());
            HeldOutFit.of(trained).ifPresent(warnings::add);
            warnings.addAll(SlopeWarnings.of(trained));
            return new PriceOutcome(table, trained, compared, seed, warnings, (System.nanoTime() - began) * 1e-9);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", "this table cannot be learnt: " + e.getMessage());
        } catch (TrainingFailedException e) {
            throw InputException.of(ErrorCode.E_TRAINING, "", e.getMessage() + " (more rows or another seed may help)");
        }
    }

    private static String text(Tried tried) {
        return String.format(
                Locale.ROOT,
                "%s %s: error on the rows that select %.4g",
                tried.made().hidden(),
                tried.made().label(),
                tried.selectionError());
    }
}
