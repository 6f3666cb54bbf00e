package io.espalier.risk.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** CRC-32C (Castagnoli; RFC 3720, appendix B.4) over a part of a buffer, without allocation. */
final class Checksum {
    private final CRC32C crc = new CRC32C();

    /** Over {@code length} bytes from {@code from}; position and limit of the buffer are lost. */
    int of(ByteBuffer buffer, int from, int length) {
        crc.reset();
        crc.update(buffer.limit(from + length).position(from));
        buffer.clear();
        return (int) crc.getValue();
    }
}
