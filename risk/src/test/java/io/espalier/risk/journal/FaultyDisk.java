package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** A disk that takes so many bytes, forces so often, and may refuse to shorten files; it counts what it forced. */
final class FaultyDisk implements ChannelSource {
    private int atATime = Integer.MAX_VALUE;
    private long room = Long.MAX_VALUE;
    private long forces = Long.MAX_VALUE;
    private boolean rigid;
    private int forced;

    FaultyDisk withRoom(long bytes) {
        room = bytes;
        return this;
    }

    /** With writes that take no more than this, as the system's may. */
    FaultyDisk withBytesAtATime(int bytes) {
        atATime = bytes;
        return this;
    }

    FaultyDisk withForces(long count) {
        forces = count;
        return this;
    }

    FaultyDisk thatCannotTruncate() {
        rigid = true;
        return this;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return new FaultyChannel(FileChannel.open(file, options), this);
    }

    /** How many of the bytes it takes, before none. */
    int take(int bytes) throws IOException {
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        int taken = (int) Math.min(Math.min(bytes, atATime), room);
        room -= taken;
        return taken;
    }

    void takeForce() throws IOException {
        if (forces == 0) {
            throw new IOException("Input/output error");
        }
        forces--;
        forced++;
    }

    /** How often a file was forced. */
    int forced() {
        return forced;
    }

    void takeTruncate() throws IOException {
        if (rigid) {
            throw new IOException("Read-only file system");
        }
    }
}
