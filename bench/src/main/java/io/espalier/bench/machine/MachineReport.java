package io.espalier.bench.machine;

import io.espalier.adapters.cli.BuildVersion;
import io.espalier.adapters.cli.Machine;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every report of a figure must say about where it came from. */
public final class MachineReport {
    private static final String UNKNOWN = "unknown";
    private static final Path PROCESSORS = Path.of("/sys/devices/system/cpu");
    private static final Path GOVERNOR = PROCESSORS.resolve("cpu0/cpufreq/scaling_governor");
    private static final Path SMT = PROCESSORS.resolve("smt/active");
    private static final Path BOOST = PROCESSORS.resolve("cpufreq/boost");
    private static final Path NO_TURBO = PROCESSORS.resolve("intel_pstate/no_turbo");
    private static final Path ISOLATED = PROCESSORS.resolve("isolated");

    private MachineReport() {}

    /** Processor, cores, governor, simultaneous threads, turbo, isolated processors, system, JDK, flags, collectors, version and commit; in this order. */
    public static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cpu", Machine.processor());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("governor", read(GOVERNOR));
        machine.put("smt", onOff(read(SMT), "1"));
        machine.put("turbo", turbo());
        machine.put("isolated", read(ISOLATED).isEmpty() ? "none" : read(ISOLATED));
        machine.put("os", Machine.system());
        machine.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        machine.put("jvm_flags", ManagementFactory.getRuntimeMXBean().getInputArguments());
        machine.put(
                "collectors",
                ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .map(GarbageCollectorMXBean::getName)
                        .toList());
        machine.put("version", BuildVersion.version());
        machine.put("commit", BuildVersion.commit());
        return machine;
    }

    private static String turbo() {
        String boost = onOff(read(BOOST), "1");
        return boost.equals(UNKNOWN) ? onOff(read(NO_TURBO), "0") : boost;
    }

    private static String onOff(String text, String on) {
        if (text.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        return text.equals(on) ? "on" : "off";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
