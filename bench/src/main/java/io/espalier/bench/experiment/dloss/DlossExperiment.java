package io.espalier.bench.experiment.dloss;

import io.espalier.pricing.engine.ParallelChunks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Trains every candidate on every set, protocol and fold, then learns option prices. */
public final class DlossExperiment {
    private final DlossPlan plan;
    private final List<BenchmarkData> data;
    private final Consumer<String> progress;

    /** @param progress told of every set's fold when it is done, on any thread, one at a time */
    public DlossExperiment(DlossPlan plan, BenchmarkLibrary library, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        data = plan.sets().stream().map(library::load).toList();
    }

    private record Task(BenchmarkData data, Protocol protocol, int fold, double rate) {}

    /** Runs it all. */
    public DlossResult run() {
        final List<Task> tasks = tasks();
        final Trial[][] trials = new Trial[tasks.size()][];
        ParallelChunks.run(tasks.size(), plan.threads(), () -> i -> {
            trials[i] = trials(tasks.get(i));
            tell(tasks.get(i));
        });
        final List<Trial> all = Arrays.stream(trials).flatMap(Stream::of).toList();
        return new DlossResult(plan, data, all, new BlackBoxStudy(plan.blackBox()).run());
    }

    private List<Task> tasks() {
        final List<Task> tasks = new ArrayList<>();
        for (BenchmarkData each : data) {
            for (Protocol protocol : plan.protocols()) {
                for (int fold = 0; fold < Folds.COUNT; fold++) {
                    for (double rate : plan.grid().rates()) {
                        tasks.add(new Task(each, protocol, fold, rate));
                    }
                }
            }
        }
        return tasks;
    }

    private Trial[] trials(Task task) {
        final FoldTrainings trainings = new FoldTrainings(task.data(), task.protocol(), task.fold(), plan);
        return plan.grid().candidates(task.rate()).stream().map(trainings::run).toArray(Trial[]::new);
    }

    private synchronized void tell(Task task) {
        progress.accept(task.data().set().label() + ", " + task.protocol().label() + " protocol, fold "
                + (task.fold() + 1) + ", rate " + task.rate());
    }
}
