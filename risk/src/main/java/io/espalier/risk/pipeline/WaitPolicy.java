package io.espalier.risk.pipeline;

import com.lmax.disruptor.BlockingWaitStrategy;
import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;
import java.util.function.Supplier;

/** How the consumer waits for the next tick. */
public enum WaitPolicy {
    /** Never leaves its core: the shortest wait, one core at 100 %. */
    BUSY_SPIN(BusySpinWaitStrategy::new),
    /** Spins, but offers its core to others: short waits, 100 % of what nobody else wants. */
    YIELDING(YieldingWaitStrategy::new),
    /** Sleeps on a lock: no load when idle, a wake-up of some 50 us after. */
    BLOCKING(BlockingWaitStrategy::new);

    private final Supplier<WaitStrategy> strategy;

    WaitPolicy(Supplier<WaitStrategy> strategy) {
        this.strategy = strategy;
    }

    /**
     * The shortest wait that these cores can afford: spinning only where a core is left for the compiler, the collector
     * and everybody else; sleeping where there is one core only.
     *
     * @param spinningThreads all threads of the process that would spin, the consumer among them
     */
    public static WaitPolicy forCores(int cores, int spinningThreads) {
        if (cores > spinningThreads) {
            return BUSY_SPIN;
        }
        return cores > 1 ? YIELDING : BLOCKING;
    }

    WaitStrategy newStrategy() {
        return strategy.get();
    }
}
