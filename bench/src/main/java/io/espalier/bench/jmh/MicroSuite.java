package io.espalier.bench.jmh;

import io.espalier.pricing.math.KernelChoice;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of this room by JMH, each in a process of its own, with its allocation. */
public final class MicroSuite {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final MicroPlan plan;
    private final PrintStream log;

    /** @param log where JMH tells how it goes */
    public MicroSuite(MicroPlan plan, PrintStream log) {
        this.plan = plan;
        this.log = log;
    }

    /**
     * Runs every benchmark that the plan's filter finds.
     *
     * @throws IllegalArgumentException if it finds none
     * @throws IllegalStateException if a benchmark fails
     */
    public List<MicroResult> run() {
        OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
        try {
            Collection<RunResult> results = new Runner(options(), format).run();
            return results.stream()
                    .map(MicroSuite::result)
                    .sorted(Comparator.comparing(MicroResult::benchmark)
                            .thenComparing(result -> result.parameters().toString()))
                    .toList();
        } catch (NoBenchmarksException e) {
            throw new IllegalArgumentException("a filter must find a benchmark: filter=" + plan.filter(), e);
        } catch (RunnerException e) {
            throw new IllegalStateException("a benchmark failed: " + e.getMessage(), e);
        }
    }

    private Options options() {
        TimeValue time = new TimeValue(plan.time().toMillis(), TimeUnit.MILLISECONDS);
        ChainedOptionsBuilder options = new OptionsBuilder();
        if (KernelChoice.current() == KernelChoice.PLAIN) {
            options.param("kernels", KernelChoice.PLAIN.name());
        }
        return options.include(MicroSuite.class.getPackageName() + ".*(?:" + plan.filter() + ")")
                .forks(plan.forks())
                .warmupIterations(plan.warmUps())
                .warmupTime(time)
                .measurementIterations(plan.iterations())
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .build();
    }

    private static MicroResult result(RunResult run) {
        BenchmarkParams params = run.getParams();
        Map<String, String> parameters = new TreeMap<>();
        params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
        String prefix = MicroSuite.class.getPackageName() + ".";
        Result<?> time = run.getPrimaryResult();
        return new MicroResult(
                params.getBenchmark().substring(prefix.length()),
                parameters,
                time.getScore(),
                time.getScoreError(),
                bytes(run),
                time.getSampleCount());
    }

    private static double bytes(RunResult run) {
        for (String label : run.getSecondaryResults().keySet()) {
            if (label.endsWith(ALLOCATION)) {
                return run.getSecondaryResults().get(label).getScore();
            }
        }
        return Double.NaN;
    }
}
