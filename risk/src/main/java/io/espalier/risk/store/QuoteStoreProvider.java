package io.espalier.risk.store;

import java.io.IOException;
import java.nio.file.Path;

/** Offers one kind of store; named in {@code META-INF/services} of its module. */
public interface QuoteStoreProvider {

    /** The word that names the kind: {@code mapped}, {@code chronicle}. */
    String kind();

    /** The first eight bytes of its files. */
    String magic();

    /** Opens the store in {@code file} as its writer, or makes it. */
    QuoteStore store(Path file, QuoteUniverse universe) throws IOException;

    /** Attaches to the store in {@code file} as a reader. */
    QuoteView view(Path file) throws IOException;
}
