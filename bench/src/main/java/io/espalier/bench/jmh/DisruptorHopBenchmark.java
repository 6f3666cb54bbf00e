package io.espalier.bench.jmh;

import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.YieldingWaitStrategy;
import com.lmax.disruptor.dsl.Disruptor;
import com.lmax.disruptor.dsl.ProducerType;
import com.lmax.disruptor.util.DaemonThreadFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The bare Disruptor between two threads: one event over, and its acknowledgement back; about two hops. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DisruptorHopBenchmark {
    private static final int RING_SIZE = 4096;

    private final Sequence taken = new Sequence();
    private Disruptor<long[]> disruptor;
    private RingBuffer<long[]> ring;

    /** Starts the consumer. */
    @Setup
    public void start() {
        disruptor = new Disruptor<>(
                () -> new long[1],
                RING_SIZE,
                DaemonThreadFactory.INSTANCE,
                ProducerType.SINGLE,
                new YieldingWaitStrategy());
        disruptor.handleEventsWith((event, sequence, endOfBatch) -> taken.set(event[0]));
        ring = disruptor.start();
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        disruptor.halt();
    }

    /** Publishes one event and spins until the consumer has it. */
    @Benchmark
    public long hopAndAcknowledgement() {
        long sequence = ring.next();
        ring.get(sequence)[0] = sequence;
        ring.publish(sequence);
        while (taken.get() < sequence) {
            Thread.onSpinWait();
        }
        return sequence;
    }
}
