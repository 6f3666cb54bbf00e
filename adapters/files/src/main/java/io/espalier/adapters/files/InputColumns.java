package io.espalier.adapters.files;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns that a specification names, in document order, with the range served of each; belongs to one reader. */
final class InputColumns {
    private final List<FactorId> factors = new ArrayList<>();
    private final List<Double> lows = new ArrayList<>();
    private final List<Double> highs = new ArrayList<>();
    private boolean sound = true;

    /** One more column; of a broken one any range will do. */
    void add(FactorId factor, double low, double high) {
        factors.add(factor);
        lows.add(low);
        highs.add(high);
    }

    /** Something is wrong with an input, and reported: there is neither a layout nor a box. */
    void refuse() {
        sound = false;
    }

    boolean isSound() {
        return sound;
    }

    /** Whether there is an input at all, sound or not. */
    boolean isUsable() {
        return !factors.isEmpty();
    }

    boolean has(FactorId factor) {
        return factors.contains(factor);
    }

    boolean has(FactorId.Kind kind) {
        return has(FactorId.of(kind));
    }

    /** Whether a level, or the moneyness that stands for it, is among the columns. */
    boolean hasLevels() {
        return factors.stream().anyMatch(FactorId::isLevel);
    }

    /** Number of columns. */
    int size() {
        return factors.size();
    }

    /** The columns; empty where an input is broken. */
    Optional<FactorLayout> layout() {
        return sound && isUsable() ? Optional.of(new FactorLayout(factors)) : Optional.empty();
    }

    /** The served box; empty where an input is broken. */
    Optional<Box> box() {
        return sound && isUsable()
                ? Optional.of(new Box(
                        lows.stream().mapToDouble(Double::doubleValue).toArray(),
                        highs.stream().mapToDouble(Double::doubleValue).toArray()))
                : Optional.empty();
    }
}
