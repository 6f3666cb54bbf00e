package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.calibration.CalibrationSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Calibrates GARCH beside the peers. */
@Command(
        name = "calibration",
        description =
                "GARCH(1,1) calibration beside QuantLib (g++ builds it here where it is installed) and finmath-lib"
                        + " (Maven fetches it): time, and whose maximum is lower.")
final class CalibrationCommand extends AnswerCommand {
    @Option(names = "--series", defaultValue = "20", description = "Simulated series (default: ${DEFAULT-VALUE}).")
    private int series;

    @Option(names = "--returns", defaultValue = "2000", description = "Returns in each (default: ${DEFAULT-VALUE}).")
    private int returns;

    @Option(
            names = "--quantlib",
            paramLabel = "DIR",
            description = "Folder with QuantLib's include and lib (default: the system's).")
    private String quantlib;

    @Option(
            names = "--finmath",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether finmath-lib takes part (default: ${DEFAULT-VALUE}).")
    private boolean finmath;

    @Override
    protected Answer answer() throws InterruptedException {
        try {
            CalibrationSuite suite = new CalibrationSuite(series, returns, this::tell);
            return new CalibrationAnswer(
                    series, returns, suite.run(Optional.ofNullable(quantlib), finmath), suite.absent());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
