package io.espalier.risk.store;

import java.nio.file.Path;

/** Names of the files that belong to a store. */
public final class StoreFiles {
    private StoreFiles() {}

    /** The file of the same folder whose name has {@code suffix} appended. */
    public static Path beside(Path store, String suffix) {
        Path name = store.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("a store must have a file name: file=" + store);
        }
        return store.resolveSibling(name + suffix);
    }
}
