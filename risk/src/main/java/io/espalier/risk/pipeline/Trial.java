package io.espalier.risk.pipeline;

import io.espalier.risk.book.LivePosition;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.book.RiskSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** A candidate on probation; belongs to one thread, which is not the book's. */
final class Trial {
    /** So many valuations at a time: a millisecond or so. */
    private static final int CHUNK = 500;

    private static final int SHARE_OF_LATER_ONES = 10;

    private final Candidate candidate;
    private final SwapOptions options;
    private final List<ShadowPair> pairs;
    private int warming;
    private int warmed;
    private int samples;

    /** @throws IllegalArgumentException if the candidate does not fit the book */
    Trial(Candidate candidate, RiskBook book, SwapOptions options) {
        candidate.requireFits(book);
        this.candidate = candidate;
        this.options = options;
        pairs = IntStream.range(0, candidate.positions().length)
                .mapToObj(k -> new ShadowPair(
                        book,
                        candidate.challengers().get(k),
                        candidate.champions().get(k),
                        options))
                .toList();
    }

    Candidate candidate() {
        return candidate;
    }

    /** Warms it up a little; whether there is more to do. */
    boolean warmSome(RiskSnapshot set) {
        if (warming >= pairs.size()) {
            return false;
        }
        int calls = Math.min(CHUNK, callsOf(warming) - warmed);
        pairs.get(warming).warm(set, calls);
        warmed += calls;
        if (warmed >= callsOf(warming)) {
            warming++;
            warmed = 0;
        }
        return true;
    }

    /** The first pricer is called until the compiler has it; those after it run the same code, but for what is each one's own. */
    private int callsOf(int pair) {
        return pair == 0 ? options.warmingCalls() : options.warmingCalls() / SHARE_OF_LATER_ONES;
    }

    /** Compares every position at a published set. */
    void sample(RiskSnapshot set) {
        pairs.forEach(pair -> pair.compare(set));
        samples++;
    }

    boolean isOver() {
        return samples >= options.samples();
    }

    /** The worst that speaks against it. */
    Optional<String> objection() {
        return pairs.stream()
                .sorted(Comparator.comparingDouble(ShadowPair::worst).reversed())
                .map(ShadowPair::objection)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What speaks against it if it was never compared. */
    Optional<String> silence() {
        return pairs.stream()
                .filter(pair -> pair.compared() == 0)
                .findFirst()
                .map(pair -> "a model must answer at live prices: position="
                        + pair.challenger().definition().id() + ", samples=" + samples + ", answers=0");
    }

    /** What is to be handed to the book; this trial must not go on after that. */
    Handover handover() {
        return new Handover(
                candidate.positions(),
                pairs.stream().map(pair -> pair.challenger().live()).toArray(LivePosition[]::new));
    }

    ShadowReport report() {
        long compared = pairs.stream().mapToLong(ShadowPair::compared).sum();
        double sum = pairs.stream().mapToDouble(ShadowPair::sum).sum();
        return new ShadowReport(
                candidate.name(),
                candidate.modelId(),
                candidate.positions().length,
                samples,
                compared == 0 ? Double.NaN : sum / compared,
                pairs.stream().mapToDouble(ShadowPair::largest).max().orElseThrow(),
                pairs.stream().mapToDouble(ShadowPair::worst).max().orElseThrow());
    }
}
