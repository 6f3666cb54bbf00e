package io.espalier.adapters.cli;

/** Adds one command to the command line; named in {@code META-INF/services} of its module. */
public interface CommandProvider {

    /** A new instance of a class annotated as a picocli command, normally an {@link AnswerCommand}. */
    Object command();
}
