package io.espalier.bench.latency;

import io.espalier.risk.pipeline.TickLatency;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What one subject's windows came to, added up as they end. */
public final class SubjectResult {
    private final SubjectKind kind;
    private final Histogram fromIntended = TickLatency.newHistogram();
    private final Histogram fromPublished = TickLatency.newHistogram();
    private final List<Window> windows = new ArrayList<>();
    private final List<Double> floods = new ArrayList<>();
    private Accounting accounting = Accounting.none();

    SubjectResult(SubjectKind kind) {
        this.kind = kind;
    }

    void add(Turn turn) {
        fromIntended.add(turn.intended());
        fromPublished.add(turn.published());
        accounting = accounting.plus(turn.accounting());
        windows.add(turn.window());
    }

    void addFlood(double ticksPerSecond) {
        floods.add(ticksPerSecond);
    }

    /** What was measured. */
    public SubjectKind kind() {
        return kind;
    }

    /** Nanoseconds since a tick was due; a conflated one's until the set that covers it. */
    public Histogram fromIntended() {
        return fromIntended;
    }

    /** Nanoseconds since it entered the ring. */
    public Histogram fromPublished() {
        return fromPublished;
    }

    /** Median nanoseconds since a tick was due. */
    public double median() {
        return fromIntended.getValueAtPercentile(50.0);
    }

    /** Turn by turn. */
    public List<Window> windows() {
        return List.copyOf(windows);
    }

    /** Bytes that the consuming threads allocated over all measured ticks. */
    public long consumerBytes() {
        return windows.stream().mapToLong(Window::consumerBytes).sum();
    }

    /** Bytes that the offering thread allocated over all measured ticks. */
    public long producerBytes() {
        return windows.stream().mapToLong(Window::producerBytes).sum();
    }

    /**
     * Windows in which neither thread allocated a byte. The JVM may load classes on the thread that makes it compile a method; a
     * channel that allocates has no such window.
     */
    public int windowsWithoutAllocation() {
        return (int) windows.stream().filter(Window::isFree).count();
    }

    /** Bytes that both allocated in the turn in which they allocated least. */
    public long leastBytes() {
        return windows.stream()
                .mapToLong(window -> window.consumerBytes() + window.producerBytes())
                .min()
                .orElseThrow();
    }

    /** Bytes that both allocated, per measured tick. */
    public double bytesPerTick() {
        return (double) (consumerBytes() + producerBytes()) / fromIntended.getTotalCount();
    }

    /** Every tick offered, warm-up and floods apart. */
    public Accounting accounting() {
        return accounting;
    }

    /** Ticks a second of each window's flood, ascending; empty where it was not flooded. */
    public List<Double> floods() {
        return floods.stream().sorted().toList();
    }

    /** Their median; NaN where there is none. */
    public double medianFlood() {
        return floods.isEmpty() ? Double.NaN : floods().get(floods.size() / 2);
    }
}
