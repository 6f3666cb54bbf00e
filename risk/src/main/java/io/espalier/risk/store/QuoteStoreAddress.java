package io.espalier.risk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Where a store is: {@code FILE}, or {@code KIND:FILE}.
 *
 * <p>Without a kind a new store is a mapped file, and an existing one is what its first bytes say. A kind is two or more
 * lower-case letters before the first colon ({@code ./ab:c} is a file).
 */
public record QuoteStoreAddress(String kind, Path file) {
    private static final String DEFAULT_KIND = "mapped";
    private static final int MAGIC_BYTES = 8;

    /** Reads an address. */
    public static QuoteStoreAddress parse(String text) {
        int colon = text.indexOf(':');
        boolean isKind = colon > 0 && text.substring(0, colon).matches("[a-z]{2,}");
        return isKind
                ? new QuoteStoreAddress(text.substring(0, colon), Path.of(text.substring(colon + 1)))
                : new QuoteStoreAddress("", Path.of(text));
    }

    /** Opens the store as its writer, or makes it. */
    public QuoteStore store(QuoteUniverse universe) throws IOException {
        return provider().store(file, universe);
    }

    /** Attaches to the store as a reader. */
    public QuoteView view() throws IOException {
        return provider().view(file);
    }

    private QuoteStoreProvider provider() throws IOException {
        List<QuoteStoreProvider> providers = ServiceLoader.load(QuoteStoreProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        String magic = kind.isEmpty() && Files.isRegularFile(file) ? start() : "";
        String wanted = kind.isEmpty() ? DEFAULT_KIND : kind;
        return providers.stream()
                .filter(provider -> provider.magic().equals(magic))
                .findFirst()
                .or(() -> providers.stream()
                        .filter(provider -> provider.kind().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("a kind of store must be on the class path: kind="
                        + wanted + ", there are "
                        + providers.stream().map(QuoteStoreProvider::kind).toList()));
    }

    private String start() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC_BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
