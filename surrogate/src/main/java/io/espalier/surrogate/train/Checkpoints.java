package io.espalier.surrogate.train;

import java.util.Optional;

/** Where a training leaves its state so that another process can go on; keys are short plain words. */
public interface Checkpoints {

    /** What was left under a key last. */
    Optional<byte[]> load(String key);

    /** Leaves a state; a later one replaces it whole. */
    void save(String key, byte[] state);

    /** Whether what is saved is kept: where not, nobody need make a state. */
    default boolean keeps() {
        return true;
    }

    /** The same place, every key prefixed. */
    default Checkpoints under(String prefix) {
        Checkpoints all = this;
        return new Checkpoints() {
            @Override
            public Optional<byte[]> load(String key) {
                return all.load(prefix + "-" + key);
            }

            @Override
            public void save(String key, byte[] state) {
                all.save(prefix + "-" + key, state);
            }

            @Override
            public boolean keeps() {
                return all.keeps();
            }
        };
    }

    /** Nothing is kept. */
    static Checkpoints none() {
        return new Checkpoints() {
            @Override
            public Optional<byte[]> load(String key) {
                return Optional.empty();
            }

            @Override
            public void save(String key, byte[] state) {}

            @Override
            public boolean keeps() {
                return false;
            }
        };
    }
}
