package io.espalier.surrogate.artefact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Replaces a file in one step: readers see the old bytes or the new, also after a crash or on a full disk. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the new bytes. */
    @FunctionalInterface
    public interface Content {
        /** Into a stream that the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** What {@code content} writes becomes {@code file}. */
    public static void replace(Path file, Content content) throws IOException {
        // A link stays a link: what it points to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a folder would be gone.
            throw new FileSystemException(target.toString(), null, "only a regular file is replaced");
        }
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(draft, content);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void writeThrough(Path draft, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.writeTo(Channels.newOutputStream(channel));
            // Without this a crash after the move could leave a file that has its name and not its bytes.
            channel.force(true);
        }
    }
}
