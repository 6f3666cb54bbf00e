package io.espalier.surrogate.workflow;

import io.espalier.surrogate.artefact.AtomicFile;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.train.Checkpoints;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Checkpoints of one training as files of one folder, so that a process that was killed can be followed by another.
 *
 * <p>Beside them stands what the training is (its specification's hash, its seed, ...): the folder of another is refused. Each file is
 * replaced in one step and bears a checksum; one that is torn, damaged or of another training is told of and counts as none, and work is
 * done again. A state is left once in a while, not after every epoch: disks are slow beside small networks. One process at a time.
 */
public final class CheckpointFolder implements Checkpoints, Closeable {
    private static final String WHAT = "training.txt";
    private static final String LOCK = "lock";
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Path folder;
    private final String training;
    private final long intervalNanos;
    private final Consumer<String> troubles;
    private final FileChannel lock;
    private final Map<String, Long> savedAt = new ConcurrentHashMap<>();
    private final AtomicBoolean resumed = new AtomicBoolean();

    /**
     * Opens a folder, making it where there is none.
     *
     * @param training what it is that trains: all that its bits depend on, by name
     * @param troubles told of files that could not be read or written, in a sentence; training goes on
     * @throws IllegalArgumentException if the folder belongs to another training, or another process is at work in it
     * @throws IOException if it cannot be made or written
     */
    public static CheckpointFolder open(Path folder, Map<String, String> training, Consumer<String> troubles)
            throws IOException {
        return open(folder, training, troubles, INTERVAL);
    }

    static CheckpointFolder open(
            Path folder, Map<String, String> training, Consumer<String> troubles, Duration interval)
            throws IOException {
        Files.createDirectories(folder);
        FileChannel lock = lock(folder);
        try {
            String what = requireSame(folder, training);
            removeDrafts(folder);
            return new CheckpointFolder(folder, Fingerprint.of(what), interval.toNanos(), troubles, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private CheckpointFolder(
            Path folder, String training, long intervalNanos, Consumer<String> troubles, FileChannel lock) {
        this.folder = folder;
        this.training = training;
        this.intervalNanos = intervalNanos;
        this.troubles = troubles;
        this.lock = lock;
    }

    /** The system drops the lock with the process, however it ends. */
    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            // Told below, as one of another process.
        }
        if (held == null) {
            channel.close();
            throw new IllegalArgumentException(
                    "one process at a time may leave checkpoints in a folder: folder=" + folder);
        }
        return channel;
    }

    private static String requireSame(Path folder, Map<String, String> training) throws IOException {
        String what = text(training);
        Path file = folder.resolve(WHAT);
        if (!Files.exists(file)) {
            AtomicFile.replace(file, out -> out.write(what.getBytes(StandardCharsets.UTF_8)));
            return what;
        }
        String there = Files.readString(file);
        if (!there.equals(what)) {
            throw new IllegalArgumentException("a folder holds the checkpoints of one training: folder=" + folder
                    + ", there " + oneLine(there) + ", asked for " + oneLine(what));
        }
        return what;
    }

    private static String text(Map<String, String> training) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(training)
                .forEach((name, value) ->
                        text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static String oneLine(String text) {
        return "[" + text.strip().replace("\n", ", ") + "]";
    }

    /** What a process that was killed while it wrote left behind. */
    private static void removeDrafts(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.tmp")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    @Override
    public Optional<byte[]> load(String key) {
        Path file = file(key);
        try {
            Optional<byte[]> state = CheckpointFile.state(Files.readAllBytes(file), training, key);
            if (state.isPresent()) {
                resumed.set(true);
            } else {
                troubles.accept("a checkpoint that is torn, damaged or of another training is not used: file=" + file);
            }
            return state;
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            troubles.accept("a checkpoint cannot be read and is not used: file=" + file + ", reason=" + e);
            return Optional.empty();
        }
    }

    @Override
    public void save(String key, byte[] state) {
        long now = System.nanoTime();
        Long last = savedAt.get(key);
        if (last != null && now - last < intervalNanos) {
            return;
        }
        savedAt.put(key, now);
        try {
            AtomicFile.replace(file(key), out -> out.write(CheckpointFile.bytes(state, training, key)));
        } catch (IOException e) {
            troubles.accept("a checkpoint cannot be written: file=" + file(key) + ", reason=" + e);
        }
    }

    /** Whether this process went on from what another had left. */
    public boolean isResumed() {
        return resumed.get();
    }

    private Path file(String key) {
        return folder.resolve(key + ".checkpoint");
    }

    /** Lets another process in. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
