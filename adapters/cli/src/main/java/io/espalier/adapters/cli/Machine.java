package io.espalier.adapters.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that numbers were measured on. */
public final class Machine {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processor, cores that this process may use, operating system. */
    public static String describe() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + system();
    }

    /** Name and version of the operating system. */
    public static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    /** The processor's model where the system tells it, else its architecture. */
    public static String processor() {
        String architecture = System.getProperty("os.arch");
        try {
            return Files.readString(PROCESSORS)
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(architecture);
        } catch (IOException unreadable) {
            return architecture;
        }
    }
}
