package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.curvature.LabelBias;
import io.espalier.bench.experiment.curvature.LabelBiases;
import io.espalier.bench.experiment.curvature.SecondOrder;
import io.espalier.bench.experiment.curvature.SecondOrderPlan;
import io.espalier.bench.experiment.curvature.SecondOrderRow;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link LabelBiases} and {@link SecondOrder}. */
@Command(
        name = "second-order",
        description =
                "The pruning paper's network, 6 x 128 SiLU, taught with and without second-order labels; their bias.")
final class SecondOrderCommand extends AnswerCommand {
    @Option(names = "--full", description = "65,536 samples too, two baskets; without it 8192 samples of one.")
    private boolean full;

    @Option(names = "--labels-only", description = "Only the biases of labels; nothing is trained.")
    private boolean labelsOnly;

    @Option(
            names = "--seed",
            defaultValue = "613",
            description = "Seed of baskets, labels and weights (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of a run (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        final SecondOrderPlan plan = plan();
        final long start = System.nanoTime();
        final LabelBiases biases = new LabelBiases(plan);
        final List<LabelBias> ofGamma = biases.ofGamma();
        final List<LabelBias> ofValue = biases.ofValue();
        tell("biases of labels: " + Math.round(1e-9 * (System.nanoTime() - start)) + " s");
        final List<SecondOrderRow> rows = labelsOnly ? List.of() : new SecondOrder(plan, this::tell).run();
        return new SecondOrderAnswer(plan, rows, ofGamma, ofValue, 1e-9 * (System.nanoTime() - start));
    }

    private SecondOrderPlan plan() {
        try {
            return full ? SecondOrderPlan.full(seed, threads) : SecondOrderPlan.brief(seed, threads);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
