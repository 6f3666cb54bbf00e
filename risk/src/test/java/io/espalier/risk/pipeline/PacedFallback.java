package io.espalier.risk.pipeline;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ValueSource;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.risk.book.SquarePricer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.DoublePredicate;

/** Prices x^2 + 1/2 as a simulation would, once for each permit, and remembers where; at the opening, x = 0, without one. */
final class PacedFallback implements Pricer {
    private final Pricer inner = new SquarePricer(0.0, 0.5, Box.unbounded(1), ValueSource.MONTE_CARLO, 1.0);
    private final Semaphore permits = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<Double> asked = new CopyOnWriteArrayList<>();
    private final DoublePredicate throwsAt;
    private final DoublePredicate silentAt;

    PacedFallback() {
        this(x -> false, x -> false);
    }

    PacedFallback(DoublePredicate throwsAt, DoublePredicate silentAt) {
        this.throwsAt = throwsAt;
        this.silentAt = silentAt;
    }

    /** Lets so many valuations go on. */
    void permit(int valuations) {
        permits.release(valuations);
    }

    /** Waits until a valuation has begun. */
    void awaitBegun() {
        begun.acquireUninterruptibly();
    }

    /** The levels so far, the opening left out. */
    List<Double> asked() {
        return List.copyOf(asked);
    }

    @Override
    public FactorLayout layout() {
        return inner.layout();
    }

    @Override
    public Box domain() {
        return inner.domain();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        if (x[0] == 0.0) {
            return inner.tryPrice(x, out);
        }
        asked.add(x[0]);
        begun.release();
        permits.acquireUninterruptibly();
        if (throwsAt.test(x[0])) {
            throw new IllegalStateException("thrown on purpose: x[0]=" + x[0]);
        }
        return !silentAt.test(x[0]) && inner.tryPrice(x, out);
    }
}
