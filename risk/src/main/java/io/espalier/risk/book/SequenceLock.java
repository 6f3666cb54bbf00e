package io.espalier.risk.book;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Keeps readers from a half-written set without ever making the writer wait.
 *
 * <p>The one writer makes the version odd, writes, makes it even. A reader copies between two looks at the version and
 * throws the copy away where they differ. The fences keep the plain writes and reads between those looks.
 * Source: Boehm (2012), section 3.
 */
final class SequenceLock {
    private static final VarHandle VERSION;

    static {
        try {
            VERSION = MethodHandles.lookup().findVarHandle(SequenceLock.class, "version", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long version;

    void beginWrite() {
        VERSION.setOpaque(this, version + 1);
        VarHandle.storeStoreFence();
    }

    void endWrite() {
        VERSION.setRelease(this, version + 1);
    }

    /** A stamp for {@link #isUnchanged}; an odd one, taken while the writer writes, is never unchanged. */
    long beginRead() {
        return (long) VERSION.getAcquire(this);
    }

    boolean isUnchanged(long stamp) {
        VarHandle.loadLoadFence();
        return (stamp & 1) == 0 && (long) VERSION.getOpaque(this) == stamp;
    }
}
