package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.garchsmile.GarchSmile;
import io.espalier.bench.experiment.garchsmile.GarchSmilePlan;
import io.espalier.bench.experiment.garchsmile.LearntSmile;
import io.espalier.bench.experiment.garchsmile.SmileContender;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link GarchSmile}. */
@Command(
        name = "garch-smile",
        description = "Prices and Greeks of GARCH smiles against Monte Carlo, beside formulae without a network.")
final class GarchSmileCommand extends AnswerCommand {
    @Option(names = "--full", description = "Three fits, 2^18 antithetic pairs a point; without it one, 2^16.")
    private boolean full;

    @Option(
            names = "--seed",
            defaultValue = "3109",
            description = "Seed of the first fit and its points; others follow (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--seeds", paramLabel = "N", description = "How many fits, in place of three or one.")
    private Integer runs;

    @Option(names = "--points", paramLabel = "N", description = "Points of the box a fit, in place of 48.")
    private Integer points;

    @Option(names = "--pairs", paramLabel = "N", description = "Antithetic pairs a point, a multiple of 64.")
    private Integer pairs;

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of timing, in place of 15 or 5; 0 for none.")
    private Integer rounds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Rows that each surrogate learns from, in place of the default; 0: formulae only.")
    private Integer rows;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        final GarchSmilePlan plan = plan();
        return new GarchSmileAnswer(plan, new GarchSmile(plan, contenders(), this::tell).run());
    }

    private List<SmileContender> contenders() {
        if (rows != null && rows < 0) {
            throw InputException.of(ErrorCode.E_RANGE, "", "rows must be >= 0: rows=" + rows);
        }
        if (rows != null && rows == 0) {
            return SmileContender.baselines();
        }
        final SmileContender learnt = rows == null ? LearntSmile.contender() : LearntSmile.ofRows(rows);
        return Stream.concat(SmileContender.baselines().stream(), Stream.of(learnt))
                .toList();
    }

    private GarchSmilePlan plan() {
        try {
            GarchSmilePlan plan = full ? GarchSmilePlan.full(seed, threads) : GarchSmilePlan.brief(seed, threads);
            plan = runs == null ? plan : plan.withRuns(runs);
            plan = points == null ? plan : plan.withPoints(points);
            plan = rounds == null ? plan : plan.withTimingRounds(rounds);
            return pairs == null ? plan : plan.withPairs(pairs);
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
