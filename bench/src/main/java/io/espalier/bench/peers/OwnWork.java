package io.espalier.bench.peers;

import com.sun.management.ThreadMXBean;
import io.espalier.bench.simulation.NormalsWork;
import io.espalier.bench.simulation.Problem;
import io.espalier.bench.simulation.RecordedWork;
import io.espalier.pricing.emit.PathCompiler;
import io.espalier.pricing.graph.Order;
import io.espalier.pricing.math.KernelChoice;
import io.espalier.pricing.random.NormalKernels;
import io.espalier.pricing.random.NormalSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Espalier's own work in this JVM: recorded programs on plain and (where the JVM has them) vector kernels, and the loops by hand.
 *
 * <p>Names: problem, who, what, as in {@code garch_250 vector gradient}; {@code +normals} where random numbers are drawn. Results are
 * summed over paths, as a simulation does.
 */
final class OwnWork {
    private static final int LANES = 128;
    private static final int REPEATS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<String, SummedWork> works = new LinkedHashMap<>();
    private final double seconds;

    /** @param seconds about how long each piece is timed; the first run warms up as long again */
    OwnWork(double seconds) {
        this.seconds = seconds;
        for (Problem problem : Problem.values()) {
            addRecorded(problem, KernelChoice.PLAIN);
            if (KernelChoice.current() == KernelChoice.VECTOR) {
                addRecorded(problem, KernelChoice.VECTOR);
            }
            add(problem, "hand", false, new NormalsWork(problem.handWritten(LANES), source(KernelChoice.PLAIN)));
        }
    }

    private static NormalSource source(KernelChoice choice) {
        return new NormalSource(1L, 0, choice == KernelChoice.PLAIN ? NormalKernels.plain() : NormalKernels.best());
    }

    private void addRecorded(Problem problem, KernelChoice choice) {
        final RecordedWork recorded = new RecordedWork(problem, new PathCompiler(choice), Order.GRADIENT, LANES);
        add(problem, name(choice), true, new NormalsWork(recorded, source(choice)));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void add(Problem problem, String who, boolean drawn, NormalsWork work) {
        final String start = name(problem) + " " + who + " ";
        work.draw();
        works.put(start + "value", new SummedWork(work, false, false));
        works.put(start + "gradient", new SummedWork(work, true, false));
        if (drawn) {
            works.put(start + "gradient+normals", new SummedWork(work, true, true));
        }
    }

    /** Times now. */
    List<PeerTime> run() {
        final List<PeerTime> times = new ArrayList<>();
        works.forEach((name, work) -> times.add(new PeerTime(name, nanos(work), work.mean())));
        return times;
    }

    /** The least time per path of {@value #REPEATS}, after as much warming up. */
    private double nanos(SummedWork work) {
        final long each = blocksPer(work, seconds / REPEATS);
        long best = Long.MAX_VALUE;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            final long start = THREADS.getCurrentThreadCpuTime();
            work.run(each);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
        }
        return (double) best / (each * LANES);
    }

    /** Runs for the whole measuring time, so that the JIT has compiled before it is counted. */
    private long blocksPer(SummedWork work, double wanted) {
        long blocks = 0;
        final long start = THREADS.getCurrentThreadCpuTime();
        long last = 0;
        while (last < seconds * 1e9) {
            work.run(16);
            blocks += 16;
            last = THREADS.getCurrentThreadCpuTime() - start;
        }
        return Math.max(1L, Math.round(blocks * wanted * 1e9 / last));
    }
}
