package io.espalier.bench.experiment.gan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Every generator of returns before the gate.
 *
 * @param runs generator by generator, each seed by seed
 * @param trainingDays that generators learnt from
 * @param testDays that they were judged by
 * @param divergence of the days of training from those of the test: what real data come to
 * @param losses of the days of the test at {@link ReturnRun#LEVELS}
 * @param loss of the test at 1 %, one day
 * @param horizonLoss the same over ten days
 */
public record ReturnTable(
        List<ReturnRun> runs,
        int trainingDays,
        int testDays,
        double divergence,
        double[] losses,
        double loss,
        double horizonLoss) {

    /** Copies the list. */
    public ReturnTable {
        runs = List.copyOf(runs);
    }

    /** The generators in order. */
    public List<String> generators() {
        return runs.stream().map(ReturnRun::generator).distinct().toList();
    }

    /** One generator's runs. */
    public List<ReturnRun> of(String generator) {
        return runs.stream().filter(run -> run.generator().equals(generator)).toList();
    }

    /** Over a generator's seeds. */
    public Mean mean(String generator, ToDoubleFunction<ReturnRun> figure) {
        return Mean.of(of(generator), figure);
    }
}
