package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteStoreAddressTest {
    @TempDir
    private Path folder;

    @Test
    void aPrefixOfLowerCaseLettersIsAKind() {
        assertEquals(new QuoteStoreAddress("chronicle", Path.of("a/b")), QuoteStoreAddress.parse("chronicle:a/b"));
        assertEquals(new QuoteStoreAddress("", Path.of("a/b")), QuoteStoreAddress.parse("a/b"));
        assertEquals(new QuoteStoreAddress("", Path.of("C:/b")), QuoteStoreAddress.parse("C:/b"));
    }

    @Test
    void withoutAKindANewStoreIsAMappedFile() throws IOException {
        QuoteStoreAddress address =
                QuoteStoreAddress.parse(folder.resolve("quotes").toString());
        try (QuoteStore store = address.store(SampleQuotes.universe());
                QuoteView view = address.view()) {
            assertInstanceOf(MappedQuoteStore.class, store);
            assertEquals(store.universe(), view.universe());
        }
    }

    @Test
    void aKindThatNobodyOffersIsNamed() {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new QuoteStoreAddress("tablet", folder.resolve("x")).view());
        assertTrue(refusal.getMessage().contains("tablet"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("[mapped]"), refusal.getMessage());
    }
}
