package io.espalier.risk.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The mapped head of a store's file: which kind it is, its universe, the writer's heartbeat and its mark.
 *
 * <p>Little-endian. Bytes 0: magic (8 ASCII), 8: format version (32 bit), 12: bytes of the universe (32), 16: its
 * fingerprint (64), 24: bytes of the head (64), 32: bytes of the file (64), 40: bytes of a file beside it (64); on a line
 * of the cache of its own 64: last beat, 72: 1 while a writer is at work, 80: publications; from 128 the universe. The
 * rest of the file is the kind's.
 */
public final class StoreHead {
    private static final int FORMAT = 1;
    private static final int UNIVERSE_BYTES = 12;
    private static final int BESIDE = 40;
    private static final int BEAT = 64;
    private static final int AT_WORK = 72;
    private static final int PUBLICATIONS = 80;
    private static final int UNIVERSE = 128;
    private static final int LINE = 64;
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final QuoteUniverse universe;
    private final ByteBuffer file;

    private StoreHead(QuoteUniverse universe, ByteBuffer file) {
        this.universe = universe;
        this.file = file;
    }

    /**
     * Writes a new file: the head, then {@code bodyBytes} of zeros. The file appears under its name only when it is
     * whole, and every block of it is allocated, so that a full disk is met here and not in a mapping.
     * {@code besideBytes} is the length of a file that belongs to it, 0 if there is none.
     */
    public static void create(Path path, String magic, QuoteUniverse universe, long bodyBytes, long besideBytes)
            throws IOException {
        Path unfinished = StoreFiles.beside(path, ".new");
        try (FileChannel channel = FileChannel.open(unfinished, CREATE, TRUNCATE_EXISTING, WRITE)) {
            long left = write(channel, encoded(magic, universe, bodyBytes, besideBytes)) + bodyBytes;
            ByteBuffer zeros = ByteBuffer.allocate(1 << 16);
            while (channel.position() < left) {
                zeros.clear().limit((int) Math.min(zeros.capacity(), left - channel.position()));
                write(channel, zeros);
            }
            channel.force(true);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int write(FileChannel channel, ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return length;
    }

    private static ByteBuffer encoded(String magic, QuoteUniverse universe, long bodyBytes, long besideBytes) {
        byte[] slots = universe.encoded();
        int length = length(slots.length);
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(magic.getBytes(StandardCharsets.US_ASCII))
                .putInt(FORMAT)
                .putInt(slots.length)
                .putLong(universe.fingerprint())
                .putLong(length)
                .putLong(length + bodyBytes)
                .putLong(besideBytes)
                .put(UNIVERSE, slots)
                .rewind();
    }

    private static int length(int universeBytes) {
        return Math.addExact(UNIVERSE + universeBytes, LINE - 1) / LINE * LINE;
    }

    /** Attaches to the head of an existing file as a reader: the beat and the marks are those of its writer. */
    public static StoreHead read(Path path, String magic) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            return checked(path, magic, map(channel, FileChannel.MapMode.READ_ONLY));
        }
    }

    /**
     * Attaches to the head of an existing file as its writer.
     *
     * @throws QuoteStoreException if the file is not whole, or is that of another universe
     */
    public static StoreHead write(Path path, String magic, QuoteUniverse universe) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ, WRITE)) {
            StoreHead head = checked(path, magic, map(channel, FileChannel.MapMode.READ_WRITE));
            if (!head.universe.equals(universe)) {
                throw new QuoteStoreException(
                        QuoteStoreFault.FOREIGN,
                        "a store must be of the universe that is written to it: file=" + path + " has " + head.universe
                                + ", needed are " + universe + " (delete the file or name another)");
            }
            return head;
        }
    }

    private static ByteBuffer map(FileChannel channel, FileChannel.MapMode mode) throws IOException {
        return channel.map(mode, 0, Math.min(channel.size(), Integer.MAX_VALUE)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static StoreHead checked(Path path, String magic, ByteBuffer file) throws QuoteStoreException {
        byte[] start = new byte[Math.min(magic.length(), file.capacity())];
        file.get(0, start);
        String found = new String(start, StandardCharsets.ISO_8859_1);
        if (!found.equals(magic)) {
            throw new QuoteStoreException(
                    QuoteStoreFault.CORRUPT,
                    "a store of quotes must start with " + magic + ": file=" + path + " starts with '"
                            + found.replaceAll("[^ -~]", ".") + "'");
        }
        require(path, QuoteStoreFault.TRUNCATED, "whole", UNIVERSE, file.capacity(), file.capacity() >= UNIVERSE);
        int format = file.getInt(8);
        require(path, QuoteStoreFault.VERSION, "of format", FORMAT, format, format == FORMAT);
        return new StoreHead(universe(path, file), file);
    }

    private static QuoteUniverse universe(Path path, ByteBuffer file) throws QuoteStoreException {
        long bytes = file.getLong(32);
        require(
                path,
                QuoteStoreFault.TRUNCATED,
                "as long as it says",
                bytes,
                file.capacity(),
                bytes == file.capacity());
        int universeBytes = file.getInt(UNIVERSE_BYTES);
        long room = file.capacity() - (long) UNIVERSE;
        require(
                path,
                QuoteStoreFault.CORRUPT,
                "large enough for its universe",
                universeBytes,
                room,
                universeBytes >= 0 && universeBytes <= room);
        byte[] encoded = new byte[universeBytes];
        file.get(UNIVERSE, encoded);
        long print = UniverseCodec.fingerprint(encoded);
        require(
                path,
                QuoteStoreFault.CORRUPT,
                "of its fingerprint",
                file.getLong(16),
                print,
                file.getLong(16) == print);
        int length = length(universeBytes);
        require(
                path,
                QuoteStoreFault.CORRUPT,
                "of its head's length",
                length,
                file.getLong(24),
                file.getLong(24) == length);
        try {
            return QuoteUniverse.decoded(encoded);
        } catch (IllegalArgumentException e) {
            throw new QuoteStoreException(QuoteStoreFault.CORRUPT, "file=" + path + ": " + e.getMessage());
        }
    }

    private static void require(Path path, QuoteStoreFault fault, String rule, long expected, long found, boolean holds)
            throws QuoteStoreException {
        if (!holds) {
            throw new QuoteStoreException(
                    fault,
                    "a store of quotes must be " + rule + ": file=" + path + ", expected=" + expected + ", found="
                            + found);
        }
    }

    /** The slots. */
    public QuoteUniverse universe() {
        return universe;
    }

    /**
     * Looks whether the file beside the head is there and as long as it was made.
     *
     * @throws QuoteStoreException with {@code TRUNCATED} if not
     */
    public void requireBeside(Path beside) throws QuoteStoreException {
        long found = beside.toFile().length(); // 0 where there is none
        long expected = file.getLong(BESIDE);
        require(beside, QuoteStoreFault.TRUNCATED, "as long as its head says", expected, found, found >= expected);
    }

    /** The bytes after the head, little-endian. */
    ByteBuffer body() {
        int start = (int) file.getLong(24);
        return file.slice(start, file.capacity() - start).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Sets the last beat. */
    public void beat(long epochNanos) {
        LONG.setRelease(file, BEAT, epochNanos);
    }

    /** The last beat. */
    public long lastBeat() {
        return (long) LONG.getAcquire(file, BEAT);
    }

    /** Sets the mark that a writer is at work: where it is found at an opening, the last writer did not close. */
    public void markAtWork(boolean atWork) {
        LONG.setRelease(file, AT_WORK, atWork ? 1L : 0L);
    }

    /** Whether a writer is at work, or died at it. */
    public boolean isAtWork() {
        return (long) LONG.getAcquire(file, AT_WORK) != 0;
    }

    /** Sets how many publications there have been in the life of the store. */
    public void publications(long count) {
        LONG.setRelease(file, PUBLICATIONS, count);
    }

    /** How many publications there have been in the life of the store. */
    public long publications() {
        return (long) LONG.getAcquire(file, PUBLICATIONS);
    }
}
