package io.espalier.adapters.chronicle;

import io.espalier.risk.store.SampleQuotes;
import java.nio.file.Path;

/** A process that has the map open and does not look at the head, so that it never leaves. */
public final class StubbornReader {
    private StubbornReader() {}

    /** Arguments: not looked at, the file. */
    public static void main(String[] args) throws Exception {
        try (AutoCloseable map = QuoteMap.create(Path.of(args[1]), SampleQuotes.universe())) {
            System.out.println("READY with " + map.getClass().getSimpleName());
            System.in.read();
        }
    }
}
