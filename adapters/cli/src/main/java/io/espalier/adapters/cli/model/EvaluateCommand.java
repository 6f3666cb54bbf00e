package io.espalier.adapters.cli.model;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.cli.OutputFile;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Problems;
import io.espalier.adapters.files.table.PointTable;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a surrogate at the points of a table. */
@Command(name = "evaluate", description = "Value, gradient and gamma of a trained surrogate at the points of a table.")
public final class EvaluateCommand extends AnswerCommand {
    @Parameters(index = "0", paramLabel = "MODEL.esp", description = "Trained surrogate.")
    private String model;

    @Parameters(
            index = "1",
            paramLabel = "POINTS.csv",
            description = "One point per row; the header names the model's columns in any order; - is standard input.")
    private String points;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT.csv",
            description = "Write the table there instead of to standard output.")
    private String output;

    @Option(names = "--hessian", description = "Also every second derivative: h_<column>_<column>.")
    private boolean hessian;

    @Option(
            names = "--fallback",
            description = "Outside the domain answer by closed form, or by simulation where there is none, instead of"
                    + " leaving a row empty.")
    private boolean fallback;

    @Override
    protected Answer answer() {
        requireOutput();
        Surrogate surrogate = ModelFile.read(model);
        if (fallback && surrogate.isBlackBox()) {
            throw InputException.of(
                    ErrorCode.E_ENGINE,
                    "--fallback",
                    "a black box cannot be asked: nothing is known of it but its prices");
        }
        List<double[]> inputs = PointTable.read(points, surrogate.layout());
        EvaluatedPoints evaluated = new PointEvaluator(surrogate, hessian, fallback).evaluate(inputs);
        return new EvaluationAnswer(surrogate.modelId(), evaluated, Optional.ofNullable(output)).written();
    }

    /** @throws InputException if the table cannot go where it is to go: asked before the work */
    private void requireOutput() {
        if (output != null) {
            Problems problems = new Problems();
            OutputFile.checkWritable(output, problems);
            OutputFile.checkNoInput(output, List.of(model, points), problems);
            problems.throwIfAny();
        }
    }
}
