package io.espalier.adapters.chronicle;

import java.util.List;

/** The JVM flags of child processes: those of the launcher, for the JDK that runs. */
final class Flags {
    private Flags() {}

    static List<String> ofThisJdk() {
        return List.of("@launcher/" + (Runtime.version().feature() >= 24 ? "jvm-25.args" : "jvm.args"));
    }
}
