package io.espalier.adapters.cli.prices;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import io.espalier.adapters.cli.report.Scatters;
import io.espalier.adapters.report.page.Figures;
import io.espalier.adapters.report.page.Page;
import io.espalier.adapters.report.page.Provenance;
import io.espalier.adapters.report.page.Section;
import io.espalier.adapters.report.page.Table;
import io.espalier.surrogate.blackbox.TrainedPrices;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report of a training on a table of prices. */
public record PricePage(PriceOutcome outcome) {

    /** Arms, errors at the prices held out, and a scatter. */
    public Page page() {
        return new Page("Training report of a black box", lead(), provenance(), List.of(arms(), errors()));
    }

    private String lead() {
        TrainedPrices trained = outcome.trained();
        return String.format(
                Locale.ROOT,
                "A network of %s hidden nodes, trained as %s on %d prices of %s in %s%s. Statistical: at %d prices"
                        + " that nothing saw, root mean square error %.3g, largest error found %.3g; a larger one may"
                        + " exist.",
                trained.winner().hidden(),
                trained.winner().label(),
                trained.trainedOn(),
                outcome.table().value(),
                outcome.surrogate().layout().names(),
                RetrainingText.aside(trained),
                trained.test(),
                trained.judgement().report().value().rmse(),
                trained.judgement().report().value().maxError());
    }

    private Section arms() {
        TrainedPrices trained = outcome.trained();
        return Section.of(
                "Arms",
                "Every arm had the same number of tries on the same " + trained.training()
                        + " rows. The lowest error on "
                        + trained.selection() + " rows that select won and was trained once more on both: "
                        + RetrainingText.of(trained.retraining()) + ". The " + trained.test()
                        + " rows that judge were asked at the end.",
                new Table("The best try of each arm", ArmTable.HEADS, new ArmTable(trained).cells(), List.of()));
    }

    private Section errors() {
        return Section.of(
                "Prices held out",
                "What the shipped network says at rows that neither trained nor selected." + warnings(),
                new Table(
                        "Errors of every output that the table knows",
                        KnownFits.HEADS,
                        KnownFits.cells(outcome.trained().judgement().report()),
                        List.of()),
                new Figures(Scatters.of(
                        "Held out",
                        "held-out",
                        outcome.compared(),
                        outcome.trained().judgement().report())));
    }

    private String warnings() {
        return outcome.warnings().stream()
                .map(warning -> " " + warning.code() + " " + warning.field() + ": " + warning.message() + ".")
                .collect(Collectors.joining());
    }

    private Provenance provenance() {
        return new Provenance(
                outcome.seed(),
                outcome.table().sha256(),
                BuildVersion.version() + " " + BuildVersion.commit(),
                Runtime.version().toString(),
                Machine.describe(),
                LocalDate.now().toString());
    }
}
