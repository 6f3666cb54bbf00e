package io.espalier.adapters.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A command that fails, so that what becomes of a fault can be seen. */
public final class FaultProvider implements CommandProvider {

    @Override
    public Object command() {
        return new FaultCommand();
    }

    @Command(name = "fault")
    static final class FaultCommand extends AnswerCommand {
        @Parameters
        private String kind;

        @Override
        protected Answer answer() throws Exception {
            Callable<Answer> fault =
                    switch (kind) {
                        case "checked" ->
                            () -> {
                                throw new java.io.IOException("broken\npipe");
                            };
                        case "overflow" -> FaultCommand::overflow;
                        default ->
                            () -> {
                                throw new IllegalStateException();
                            };
                    };
            return fault.call();
        }

        private static Answer overflow() {
            return overflow();
        }
    }
}
