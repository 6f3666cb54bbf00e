package io.espalier.bench.latency;

import io.espalier.bench.machine.ForeignLoad;
import io.espalier.risk.pipeline.PipelineOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures the bare ring and pipelines of several kinds, by turns in one run.
 *
 * <p>The networks are untrained: their time is that of their shape. What each subject does per tick: {@link SubjectKind}.
 */
public final class LatencyHarness {
    private static final int WARM_UP_ROUNDS = 3;
    private static final long PAUSE_MILLIS = 30;
    /** A tenth of the plan's rate: what is cold cannot keep up with all of it. */
    private static final long COLD_PART = 10;

    /** Of these throughput is measured too. */
    private static final Set<SubjectKind> FLOODED =
            EnumSet.of(SubjectKind.RAW, SubjectKind.SURROGATE, SubjectKind.CONFLATING);

    private final LatencyPlan plan;
    private final Consumer<String> progress;

    /** @param progress told what is going on, line by line */
    public LatencyHarness(LatencyPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs the plan; takes as long as it says for each subject and half as long again. */
    public LatencyReport run() throws InterruptedException {
        try (Subjects subjects = new Subjects(PipelineOptions.defaults().withWaiting(plan.waiting()))) {
            return run(subjects);
        }
    }

    private LatencyReport run(Subjects subjects) throws InterruptedException {
        progress.accept("cold start");
        ColdStart cold = ColdStart.measure(subjects.get(SubjectKind.SURROGATE), Math.max(1, plan.rate() / COLD_PART));
        warmUp(subjects);
        progress.accept("rehearsal");
        // Paced ticks wait, flooded ones do not: the waiting is warm only after a turn that is thrown away.
        turns(subjects, newResults(subjects), new TurnLog(), System.nanoTime());
        List<SubjectResult> results = newResults(subjects);
        HiccupMeter hiccups = new HiccupMeter();
        TurnLog log = new TurnLog();
        ForeignLoad load = ForeignLoad.start();
        long start = System.nanoTime();
        for (int w = 0; w < plan.windows(); w++) {
            progress.accept("window " + (w + 1) + " of " + plan.windows());
            hiccups.measure(plan.window());
            turns(subjects, results, log, start);
        }
        return new LatencyReport(plan, cold, results, subjects.missing(), hiccups, load.share(), log.text());
    }

    private static List<SubjectResult> newResults(Subjects subjects) {
        return subjects.all().stream()
                .map(subject -> new SubjectResult(subject.kind()))
                .toList();
    }

    private void turns(Subjects subjects, List<SubjectResult> results, TurnLog log, long runStart)
            throws InterruptedException {
        for (int s = 0; s < results.size(); s++) {
            Subject subject = subjects.all().get(s);
            Turn turn = Turn.take(subject, plan, runStart);
            results.get(s).add(turn);
            log.add(turn);
            if (FLOODED.contains(subject.kind())) {
                results.get(s).addFlood(Flood.perSecond(subject, plan.floodTicks()));
            }
        }
    }

    private void warmUp(Subjects subjects) throws InterruptedException {
        if (plan.warmUpTicks() == 0) {
            return;
        }
        subjects.warmUp();
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            for (Subject subject : subjects.all()) {
                progress.accept("warm-up " + round + " of " + WARM_UP_ROUNDS + ": "
                        + subject.kind().label());
                Flood.perSecond(subject, Math.max(1, plan.warmUp(subject.kind())));
                // Two spinning threads on two cores starve the compiler.
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
