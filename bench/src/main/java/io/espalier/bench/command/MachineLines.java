package io.espalier.bench.command;

import io.espalier.bench.machine.MachineReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** The machine for people: one line per fact, a warning where its clock is not fixed. */
final class MachineLines {

    private MachineLines() {}

    static void print(PrintWriter out) {
        Map<String, Object> machine = MachineReport.describe();
        machine.forEach((fact, value) -> out.printf(Locale.ROOT, "%-11s %s%n", fact, value));
        if (!"performance".equals(machine.get("governor"))) {
            out.println("warning: the frequency governor is " + machine.get("governor")
                    + ", not performance: times may follow the processor's clock");
        }
    }
}
