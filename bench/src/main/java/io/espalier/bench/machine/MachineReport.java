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
    private static final Path GOVERNOR = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

    private MachineReport() {}

    /** Processor, cores, governor, system, JDK, flags, collectors, version and commit; in this order. */
    public static Map<String, Object> describe() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("cpu", Machine.processor());
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("governor", read(GOVERNOR).strip());
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
