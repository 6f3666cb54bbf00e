package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.peers.PeerUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds contenders against simulated smiles of GARCH(1,1), searches their prices for arbitrage and times them.
 *
 * <p>Each run has points of its own, on which all contenders are compared; each contender is made anew with the run's seed.
 */
public final class GarchSmile {
    /** What the name of a network's own pass ends in. */
    public static final String BARE = ", network alone";

    private static final int SECOND_STREAM = 1_000_003;

    private final GarchSmilePlan plan;
    private final List<SmileContender> contenders;
    private final Consumer<String> progress;

    /**
     * An experiment.
     *
     * @param contenders names that differ from each other
     */
    public GarchSmile(GarchSmilePlan plan, List<SmileContender> contenders, Consumer<String> progress) {
        this.plan = plan;
        this.contenders = List.copyOf(contenders);
        this.progress = progress;
    }

    /** Runs it. */
    public SmileReport run() {
        final List<SmileRow> rows = new ArrayList<>();
        final List<SmileNoise> noises = new ArrayList<>();
        final List<EvaluationTime> times = new ArrayList<>();
        for (SmileDynamics dynamics : SmileDynamics.values()) {
            if (plan.dynamics().contains(dynamics)) {
                run(dynamics, rows, noises, times);
            }
        }
        return new SmileReport(rows, noises, times);
    }

    private void run(SmileDynamics dynamics, List<SmileRow> rows, List<SmileNoise> noises, List<EvaluationTime> times) {
        final List<SmileContender> present = contenders.stream()
                .filter(contender -> contender.dynamics().contains(dynamics))
                .toList();
        final Map<SmileContender, List<SmileTrial>> trials = new LinkedHashMap<>();
        final Map<SmileContender, SmileFit> fits = new LinkedHashMap<>();
        for (int run = 0; run < plan.runs(); run++) {
            final long seed = plan.seed() + run;
            final SmileScore score = new SmileScore(sample(dynamics, seed, noises));
            for (SmileContender contender : present) {
                final long start = System.nanoTime();
                final SmileFit fit = contender.maker().make(dynamics, seed, plan.threads());
                final double seconds = 1e-9 * (System.nanoTime() - start);
                fits.putIfAbsent(contender, fit);
                trials.computeIfAbsent(contender, key -> new ArrayList<>())
                        .add(trial(dynamics, contender, seed, seconds, fit, score));
            }
        }
        trials.forEach((contender, of) -> rows.add(new SmileRow(dynamics, contender.name(), contender.isJudged(), of)));
        if (plan.timingRounds() > 0) {
            times.addAll(times(dynamics, fits));
        }
    }

    private SmileSample sample(SmileDynamics dynamics, long seed, List<SmileNoise> noises) {
        final long start = System.nanoTime();
        final SmileSample sample = SmileSample.draw(
                dynamics,
                new SmileBox(dynamics).points(plan.points(), seed),
                GarchSmilePlan.STRIKES,
                plan.pairs(),
                seed + SECOND_STREAM,
                plan.threads());
        final SmileNoise noise = SmileNoise.of(sample, seed, 1e-9 * (System.nanoTime() - start));
        noises.add(noise);
        progress.accept(String.format(
                Locale.ROOT,
                "%s, seed %d: reference known to %.2f bp, %.1f s",
                dynamics.label(),
                seed,
                1e4 * noise.noise().get(SmileQuantity.VALUE),
                noise.seconds()));
        return sample;
    }

    private SmileTrial trial(
            SmileDynamics dynamics,
            SmileContender contender,
            long seed,
            double seconds,
            SmileFit fit,
            SmileScore score) {
        final SmileErrors errors = score.of(fit.candidate());
        final List<SmilePoint> points =
                new SmileBox(dynamics).points(plan.arbitragePoints(), seed + 2L * SECOND_STREAM);
        final ArbitrageBreaches breaches =
                new SmileArbitrage(dynamics, points, GarchSmilePlan.ARBITRAGE_STRIKES).of(fit.candidate());
        progress.accept(String.format(
                Locale.ROOT,
                "%s, seed %d, %s: %.2f bp rms, %.1f bp largest, made in %.1f s",
                dynamics.label(),
                seed,
                contender.name(),
                1e4 * errors.rms(),
                1e4 * errors.largest(),
                seconds));
        return new SmileTrial(seed, seconds, errors, breaches);
    }

    private List<EvaluationTime> times(SmileDynamics dynamics, Map<SmileContender, SmileFit> fits) {
        try {
            return times(dynamics, fits, true);
        } catch (PeerUnavailableException e) {
            progress.accept(dynamics.label() + ": no C++ peer: " + e.getMessage());
        }
        try {
            return times(dynamics, fits, false);
        } catch (PeerUnavailableException e) {
            throw new IllegalStateException("nothing of it is a peer", e);
        }
    }

    private List<EvaluationTime> times(SmileDynamics dynamics, Map<SmileContender, SmileFit> fits, boolean withPeer)
            throws PeerUnavailableException {
        final EvaluationSpeed speed = new EvaluationSpeed();
        fits.forEach((contender, fit) -> {
            final String name = dynamics.label() + ", " + contender.name();
            speed.add(name, dynamics, fit.candidate(), plan.seed());
            fit.bareNetwork().ifPresent(pass -> speed.add(name + BARE, pass));
        });
        try {
            if (!withPeer) {
                return speed.run(plan.timingRounds());
            }
            try (CppMatchedVariance peer = new CppMatchedVariance(dynamics)) {
                speed.add(dynamics.label() + ", matched variance in C++", peer);
                return speed.run(plan.timingRounds());
            }
        } catch (IOException e) {
            throw new PeerUnavailableException(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("timing was interrupted", e);
        }
    }
}
