package io.espalier.risk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Opens the files of a journal; tests put a disk that fills up in its place. */
@FunctionalInterface
interface ChannelSource {
    ChannelSource DISK = FileChannel::open;

    FileChannel open(Path file, OpenOption... options) throws IOException;
}
