package io.espalier.bench.command;

import io.espalier.bench.machine.Machine;
import java.io.PrintWriter;

/** The machine for people: one line per fact, a warning where its clock is not fixed. */
final class MachineLines {

    private MachineLines() {}

    static void print(PrintWriter out) {
        Machine.describe().forEach((fact, value) -> out.printf("%-11s %s%n", fact, value));
        if (!"performance".equals(Machine.describe().get("governor"))) {
            out.println("warning: the frequency governor is not performance: times may follow the processor's clock");
        }
    }
}
