package io.espalier.adapters.cli;

import java.io.PrintWriter;
import java.util.Map;

/** What a command found out, for programs and for people. */
public interface Answer {

    /** The one JSON object: values are what {@link JsonText} writes. */
    Map<String, Object> json();

    /** The same for people: the answer itself to {@code out}, warnings to {@code err}. */
    void print(PrintWriter out, PrintWriter err);
}
