package io.espalier.surrogate.blackbox;

import io.espalier.pricing.math.KernelChoice;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.ComparedPoint;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.train.TrainingFailedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trains a surrogate of a list of prices: the size first, then every arm, and the winner once more on all rows but those that judge.
 *
 * <p>The size is chosen among a few by the arm without any penalty. Same list and seed, same bits on any number of threads.
 */
public final class PriceTraining {
    /** Under which name the artefact keeps the hash of the file. */
    public static final String PRICES_SHA256 = "prices_sha256";
    /** Under which name the artefact keeps the try that won. */
    public static final String ARM = "arm";

    private static final int LEAST_POINTS = 30;
    private static final int LEAST_POINTS_PER_COLUMN = 5;
    private static final List<List<Integer>> SIZES = List.of(List.of(32), List.of(16, 16), List.of(32, 32));

    private final PriceList prices;
    private final long seed;
    private final int threads;
    private final Consumer<Tried> listener;
    private final ComparedPoint observer;

    /**
     * @param listener hears of each try as it ends
     * @param observer sees what the shipped network says at each row that only judges
     */
    public PriceTraining(PriceList prices, long seed, int threads, Consumer<Tried> listener, ComparedPoint observer) {
        this.prices = prices;
        this.seed = seed;
        this.threads = threads;
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
        RowSplit split = RowSplit.of(prices, seed);
        PriceList training = prices.rows(split.training());
        Tries tries = new Tries(new PriceFit(training, seed), prices.rows(split.selection()), threads, listener);
        List<Integer> hidden = size(tries);
        List<Try> all = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            all.addAll(arm.tries(hidden));
        }
        tries.make(all);
        Tried winner = tries.best(all);
        if (winner.network().isEmpty()) {
            throw new TrainingFailedException("training must beat the best constant, yet every try diverged: tries="
                    + all.size() + ", rows=" + training.size());
        }
        PriceList test = prices.rows(split.test());
        List<ArmResult> arms = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            Tried best = tries.best(arm.tries(hidden));
            arms.add(new ArmResult(
                    arm,
                    best,
                    best.network().map(network -> Judgement.of(network, test)),
                    arm == winner.made().arm()));
        }
        Network shipped = new PriceFit(prices.rows(split.seen()), seed)
                .network(winner.made())
                .orElseGet(() -> winner.network().orElseThrow());
        Judgement judgement = Judgement.of(shipped, test, observer);
        Surrogate surrogate = surrogate(shipped, judgement, provenance(sha256, codeVersion, winner.made()));
        return new TrainedPrices(
                surrogate,
                split.training().length,
                split.selection().length,
                split.test().length,
                arms,
                winner.made(),
                judgement);
    }

    private static List<Integer> size(Tries tries) {
        List<Try> sizes =
                SIZES.stream().map(hidden -> new Try(hidden, Arm.NONE, 0.0, 0)).toList();
        tries.make(sizes);
        return tries.best(sizes).made().hidden();
    }

    private Surrogate surrogate(Network network, Judgement judgement, Provenance provenance) {
        Certificate certificate = Certificate.of(
                        network,
                        "prices held out",
                        judgement.report().points(),
                        seed,
                        judgement.report().value().rmse(),
                        judgement.report().value().maxError())
                .withErrors(judgement.errors());
        return Surrogate.ofBlackBox(network, prices.layout(), prices.box(), provenance, certificate);
    }

    private Provenance provenance(String sha256, String codeVersion, Try winner) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(PRICES_SHA256, sha256);
        entries.put(Provenance.SEED, Long.toString(seed));
        entries.put(Provenance.CODE_VERSION, codeVersion);
        entries.put(Provenance.JDK, Runtime.version().toString());
        entries.put(Provenance.KERNELS, KernelChoice.current().toString().toLowerCase(Locale.ROOT));
        entries.put(Provenance.ARCHITECTURE_BEFORE, winner.hidden().toString());
        entries.put(ARM, winner.label());
        entries.put(Provenance.REPRODUCIBLE, "true");
        return new Provenance(entries);
    }
}
