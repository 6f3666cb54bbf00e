package io.espalier.risk.tick;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules by which a row becomes a price or does not, as the contract's text has them, one sentence after the other: plain,
 * slow, and with none of the means of {@link MarketState}.
 */
public final class RuleOracle {
    private static final BigInteger TWO_SECONDS = BigInteger.valueOf(2_000_000_000L);

    private final Map<String, Name> book = new LinkedHashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long clock;

    /** One row of a feed; kind T, H or R. */
    public record Row(long seq, long nanos, char kind, String underlying, double price) {}

    /** What is known of one underlying. */
    private static final class Name {
        private final double dailyDeviation;
        private double lastGood;
        private boolean halted;
        private Optional<Long> lastSeq = Optional.empty();
        private Optional<Long> lastApplied = Optional.empty();
        private final List<Double> quarantinedSinceApplied = new ArrayList<>();

        private Name(double opening, double vol) {
            lastGood = opening;
            dailyDeviation = vol / Math.sqrt(252.0);
        }
    }

    /** Adds an underlying of the book. */
    public RuleOracle with(String name, double opening, double vol) {
        book.put(name, new Name(opening, vol));
        return this;
    }

    /** Takes in a row, and says what it is counted as; "status" where it is not. */
    public String take(Row row) {
        clock = row.nanos();
        String outcome = outcome(row);
        counts.merge(outcome, 1L, Long::sum);
        return outcome;
    }

    private String outcome(Row row) {
        Name name = book.get(row.underlying());
        if (name == null) {
            return "unknown";
        }
        if (row.kind() != 'T') {
            name.halted = row.kind() == 'H';
            return "status";
        }
        if (name.halted) {
            return "halted_ignored";
        }
        if (name.lastSeq.isPresent() && !(row.seq() > name.lastSeq.get())) {
            return "late_or_dup";
        }
        name.lastSeq = Optional.of(row.seq());
        if (Double.isNaN(row.price()) || Double.isInfinite(row.price())) {
            return "rejected";
        }
        if (isBeyond(8, row.price(), name.lastGood, name) && !isConfirmed(row.price(), name)) {
            name.quarantinedSinceApplied.add(row.price());
            return "quarantined";
        }
        name.lastGood = row.price();
        name.lastApplied = Optional.of(row.nanos());
        name.quarantinedSinceApplied.clear();
        return "applied";
    }

    private static boolean isConfirmed(double price, Name name) {
        int quarantined = name.quarantinedSinceApplied.size();
        return quarantined > 0 && !isBeyond(2, price, name.quarantinedSinceApplied.get(quarantined - 1), name);
    }

    private static boolean isBeyond(int deviations, double price, double from, Name name) {
        return Math.abs(price - from) > deviations * name.dailyDeviation;
    }

    /** Rows counted so. */
    public long count(String outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** The last good price. */
    public double lastGood(String name) {
        return book.get(name).lastGood;
    }

    /** The last price quarantined since the last applied one; NaN where there is none. */
    public double suspect(String name) {
        List<Double> suspects = book.get(name).quarantinedSinceApplied;
        return suspects.isEmpty() ? Double.NaN : suspects.get(suspects.size() - 1);
    }

    /** Whether it is halted. */
    public boolean isHalted(String name) {
        return book.get(name).halted;
    }

    /** Whether no tick of it was applied for more than two seconds of feed time, counted from 0. */
    public boolean isStale(String name) {
        BigInteger since = BigInteger.valueOf(book.get(name).lastApplied.orElse(0L));
        return BigInteger.valueOf(clock).subtract(since).compareTo(TWO_SECONDS) > 0;
    }

    /** The underlyings of the book, in its order. */
    public List<String> names() {
        return List.copyOf(book.keySet());
    }

    /** Feed time of the last row. */
    public long clock() {
        return clock;
    }
}
