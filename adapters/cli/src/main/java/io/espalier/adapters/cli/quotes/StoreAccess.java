package io.espalier.adapters.cli.quotes;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteStoreAddress;
import io.espalier.risk.store.QuoteStoreException;
import io.espalier.risk.store.QuoteStoreFault;
import io.espalier.risk.store.QuoteUniverse;
import io.espalier.risk.store.QuoteView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Opens stores by the address that a user gives, or refuses with the code that users see. */
public final class StoreAccess {
    private StoreAccess() {}

    /** Attaches as a reader. */
    public static QuoteView view(String address) {
        return open(address, QuoteStoreAddress::view);
    }

    /** Opens as the writer, or makes the store. */
    public static QuoteStore store(String address, QuoteUniverse universe) {
        return open(address, parsed -> parsed.store(universe));
    }

    private static <T> T open(String address, Opening<T> opening) {
        try {
            QuoteStoreAddress parsed = QuoteStoreAddress.parse(address);
            if (Files.isDirectory(parsed.file())) {
                throw noFile(address, "is a directory");
            }
            return opening.of(parsed);
        } catch (QuoteStoreException e) {
            throw InputException.of(code(e.fault()), address, e.getMessage());
        } catch (NoSuchFileException | InvalidPathException e) {
            throw noFile(address, "does not exist");
        } catch (IOException e) {
            throw noFile(address, "cannot be opened: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_ENUM, address, e.getMessage());
        }
    }

    private static InputException noFile(String address, String why) {
        return InputException.of(ErrorCode.E_FILE, address, "the store " + address + " " + why);
    }

    private static ErrorCode code(QuoteStoreFault fault) {
        return switch (fault) {
            case TRUNCATED -> ErrorCode.E_ARTEFACT_TRUNCATED;
            case CORRUPT -> ErrorCode.E_ARTEFACT_CORRUPT;
            case VERSION -> ErrorCode.E_ARTEFACT_VERSION;
            case FOREIGN -> ErrorCode.E_MODEL_MISMATCH;
            case BUSY, UNSUPPORTED -> ErrorCode.E_FILE;
        };
    }

    private interface Opening<T> {
        T of(QuoteStoreAddress address) throws IOException;
    }
}
