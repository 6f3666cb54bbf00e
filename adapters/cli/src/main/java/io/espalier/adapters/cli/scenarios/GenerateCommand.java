package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.OutputFile;
import io.espalier.adapters.cli.ProgressLine;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.scenario.FittedScenarios;
import io.espalier.pricing.scenario.ReturnHistory;
import io.espalier.pricing.scenario.ScenarioFitException;
import io.espalier.pricing.scenario.ScenarioModel;
import io.espalier.pricing.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws scenarios from a generator that passes the gate. */
@Command(
        name = "generate",
        description =
                "Draw joint returns of the days to come. The generator must pass the acceptance gate on the history's"
                        + " own blocks; it is then fitted to the whole history.")
public final class GenerateCommand extends AnswerCommand {
    private static final List<String> STARTS = List.of("current", "stationary");
    private static final int MOST_DAYS = 2500;
    private static final int MOST_COUNT = 10_000_000;

    /** Paths times series: their losses are kept in memory. */
    private static final long MOST_LOSSES = 10_000_000;

    @Mixin
    private ReturnsInput returns;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = Generators.AUTO,
            description =
                    "auto, fhs (filtered historical simulation), garch, bootstrap or gan (for research); auto is the"
                            + " first of fhs, garch, bootstrap that passes the gate (default: ${DEFAULT-VALUE}).")
    private String method;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "10",
            description = "Days of a path (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Number of paths (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of all draws (default: ${DEFAULT-VALUE}); same seed, same bits.")
    private long seed;

    @Option(
            names = "--start",
            paramLabel = "WORD",
            defaultValue = "current",
            description =
                    "current: from the volatility after the last day; stationary: from that of any day of the history"
                            + " (default: ${DEFAULT-VALUE}). Nothing to bootstrap and gan, which have no state.")
    private String start;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.csv",
            description = "Write the scenarios there: path, day, one column per series.")
    private String output;

    @Option(names = "--gate", description = "Show the gate's table, too; JSON always has it.")
    private boolean showGate;

    @Option(names = "--force", description = "Use a generator that the gate refuses or cannot judge, with a warning.")
    private boolean force;

    @Override
    protected Answer answer() {
        checkOptions();
        ReturnsInput.Read read = returns.read();
        checkSeries(read.history().names());
        Selection selection = Selection.of(models(), read.history(), seed, force, ProgressLine.on(err()));
        FittedScenarios fitted = fitted(selection.model(), read.history());
        ScenarioPaths paths = new ScenarioPaths(source(fitted, read.history()), seed, count);
        Optional<String> file = Optional.ofNullable(output);
        List<Warning> warnings = new ArrayList<>(read.warnings());
        warnings.addAll(selection.warnings());
        return new GenerateAnswer(
                read.history(),
                selection,
                fitted.notes(),
                fitted.hasState() ? Optional.of(start) : Optional.empty(),
                paths,
                Drawn.of(paths, read.history().names(), file),
                file,
                showGate,
                warnings);
    }

    /** @throws InputException with every option that is wrong */
    private void checkOptions() {
        Problems problems = new Problems();
        if (!method.equals(Generators.AUTO) && !Generators.names().contains(method)) {
            problems.add(
                    ErrorCode.E_ENUM,
                    "method",
                    "one of auto|" + String.join("|", Generators.names()) + ", not " + method);
        }
        if (!STARTS.contains(start)) {
            problems.add(ErrorCode.E_ENUM, "start", "one of " + String.join("|", STARTS) + ", not " + start);
        }
        checkRange("days", days, MOST_DAYS, problems);
        checkRange("count", count, MOST_COUNT, problems);
        if (output != null) {
            OutputFile.checkWritable(output, problems);
            OutputFile.checkNoInput(output, List.of(returns.file()), problems);
        }
        problems.throwIfAny();
    }

    private static void checkRange(String name, int value, int most, Problems problems) {
        if (value < 1 || value > most) {
            problems.add(ErrorCode.E_RANGE, name, name + " must be within [1," + most + "]: " + name + "=" + value);
        }
    }

    /** @throws InputException where these are too many, or have names that the file cannot have */
    private void checkSeries(List<String> series) {
        Problems problems = new Problems();
        if (output != null) {
            ScenarioFile.checkNames(series, problems);
        }
        if ((long) count * series.size() > MOST_LOSSES) {
            problems.add(
                    ErrorCode.E_RANGE,
                    "count",
                    "count times series must be at most " + MOST_LOSSES + ": count=" + count + ", series="
                            + series.size());
        }
        problems.throwIfAny();
    }

    private List<ScenarioModel> models() {
        return method.equals(Generators.AUTO)
                ? Generators.preferred()
                : Generators.all(days, seed).stream()
                        .filter(model -> model.name().equals(method))
                        .toList();
    }

    private static FittedScenarios fitted(ScenarioModel model, ReturnHistory history) {
        try {
            return model.fit(history);
        } catch (ScenarioFitException e) {
            throw InputException.of(ErrorCode.E_RANGE, "returns", e.getMessage());
        }
    }

    private ScenarioSource source(FittedScenarios fitted, ReturnHistory history) {
        return start.equals("current") ? fitted.after(history.stretches().get(0), days) : fitted.stationary(days);
    }
}
