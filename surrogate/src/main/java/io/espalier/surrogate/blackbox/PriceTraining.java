package io.espalier.surrogate.blackbox;

import io.espalier.pricing.math.KernelChoice;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.TrainingFailedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Trains a surrogate of a list of prices: a contest of arms, then the winner once more on all rows but those that judge. That one ships,
 * unless its training failed ({@link Retraining}). Known derivatives that the prices contradict ({@link SlopeDoubt}) are not learnt.
 *
 * <p>Same list and seed, same bits on any number of threads.
 */
public final class PriceTraining {
    /** Under which name the artefact keeps the hash of the file. */
    public static final String PRICES_SHA256 = "prices_sha256";
    /** Under which name the artefact keeps the try that won. */
    public static final String ARM = "arm";
    /** Under which name the artefact keeps what became of the training on all rows but those that judge. */
    public static final String RETRAINING = "retraining";
    /** Under which name the artefact keeps the columns of known derivatives that nobody learnt; absent where there is none. */
    public static final String DERIVATIVES_LEFT_OUT = "derivatives_left_out";

    private static final int LEAST_POINTS = 30;
    private static final int LEAST_POINTS_PER_COLUMN = 5;

    private final PriceList prices;
    private final PricePlan plan;
    private final Consumer<Tried> listener;
    private final ComparedPoint observer;

    /**
     * @param listener hears of each try as it ends
     * @param observer sees what the shipped network says at each row that only judges
     */
    public PriceTraining(PriceList prices, PricePlan plan, Consumer<Tried> listener, ComparedPoint observer) {
        this.prices = prices;
        this.plan = plan;
        this.listener = listener;
        this.observer = observer;
    }

    /** How many different points a list of so many columns must have at least. */
    public static int leastPoints(int columns) {
        return Math.max(LEAST_POINTS, LEAST_POINTS_PER_COLUMN * columns);
    }

    /**
     * The whole way.
     *
     * @param sha256 of the file that the prices came from
     * @param codeVersion version and commit of the code
     * @throws IllegalArgumentException if there are too few points, or prices or a column never change
     * @throws TrainingFailedException if every try diverged
     */
    public TrainedPrices run(String sha256, String codeVersion) {
        RowSplit split = RowSplit.of(prices, plan.seed());
        PriceList training = prices.rows(split.training());
        PriceList test = prices.rows(split.test());
        PriceList seen = prices.rows(split.seen());
        Tries tries = new Tries(prices.rows(split.selection()), plan.threads(), listener);
        Contest contest = Contest.of(training, seen, plan, tries);
        Network winner = contest.winner().network().orElseThrow();
        List<String> leftOut = SlopeDoubt.columns(contest.doubts());
        Optional<Network> again = new PriceFit(seen.withoutSlopes(leftOut), plan)
                .network(contest.winner().made());
        Retraining retraining = Retraining.of(winner, again, seen);
        Network shipped = retraining.ships() ? again.orElseThrow() : winner;
        Judgement judgement = Judgement.of(shipped, test, observer);
        return new TrainedPrices(
                surrogate(shipped, judgement, provenance(sha256, codeVersion, contest, retraining)),
                split.training().length,
                split.selection().length,
                split.test().length,
                contest.best().stream()
                        .map(best -> ArmResult.of(best, test, contest.winner()))
                        .toList(),
                contest.winner().made(),
                retraining,
                DerivativeColumns.of(
                        (retraining.ships() ? seen : training).withoutSlopes(leftOut),
                        contest.winner().made().arm(),
                        contest.doubts()),
                judgement);
    }

    private Surrogate surrogate(Network network, Judgement judgement, Provenance provenance) {
        Certificate certificate = Certificate.of(
                        network,
                        "prices held out",
                        judgement.report().points(),
                        plan.seed(),
                        judgement.report().value().rmse(),
                        judgement.report().value().maxError())
                .withErrors(judgement.errors());
        return Surrogate.ofBlackBox(network, prices.layout(), prices.box(), provenance, certificate);
    }

    private Provenance provenance(String sha256, String codeVersion, Contest contest, Retraining retraining) {
        Try winner = contest.winner().made();
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(PRICES_SHA256, sha256);
        entries.put(Provenance.SEED, Long.toString(plan.seed()));
        entries.put(Provenance.CODE_VERSION, codeVersion);
        entries.put(Provenance.JDK, Runtime.version().toString());
        entries.put(Provenance.KERNELS, KernelChoice.current().toString().toLowerCase(Locale.ROOT));
        entries.put(Provenance.ARCHITECTURE_BEFORE, winner.hidden().toString());
        entries.put(ARM, winner.label());
        entries.put(RETRAINING, retraining.label());
        if (!contest.doubts().isEmpty()) {
            entries.put(
                    DERIVATIVES_LEFT_OUT,
                    SlopeDoubt.columns(contest.doubts()).stream()
                            .map(column -> ValidationReport.DERIVATIVE_PREFIX + column)
                            .collect(Collectors.joining(", ")));
        }
        entries.put(Provenance.REPRODUCIBLE, "true");
        return new Provenance(entries);
    }
}
