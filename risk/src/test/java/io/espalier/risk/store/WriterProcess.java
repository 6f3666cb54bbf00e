package io.espalier.risk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A process that puts at full speed, in slots at random, until it is killed. When every slot has a quote it prints READY
 * and how many slots it had found without one.
 */
public final class WriterProcess {
    private static final int BEAT_EVERY = 64;

    private WriterProcess() {}

    /** Arguments: the provider's class, the file, which life of the writer this is. */
    public static void main(String[] args) throws Exception {
        QuoteStoreProvider provider =
                (QuoteStoreProvider) Class.forName(args[0]).getConstructor().newInstance();
        Path file = Path.of(args[1]);
        QuoteUniverse universe = SampleQuotes.universe();
        QuoteStore store = provider.store(file, universe);
        beat(store);
        int absent = absent(provider, file);
        long life = Long.parseLong(args[2]);
        long number = life << 32; // above what any earlier life can have reached, as if read from a journal
        SplittableRandom random = new SplittableRandom(life);
        QuoteImage[] images = new QuoteImage[universe.size()];
        for (int slot = 0; slot < images.length; slot++) {
            images[slot] = universe.image(slot);
            put(store, slot, images[slot], ++number);
        }
        System.out.println("READY " + absent);
        while (true) {
            int slot = random.nextInt(images.length);
            put(store, slot, images[slot], ++number);
            if (number % BEAT_EVERY == 0) {
                beat(store);
            }
        }
    }

    private static void put(QuoteStore store, int slot, QuoteImage image, long number) {
        SampleQuotes.fill(image, number);
        if (!store.put(slot, image)) {
            throw new IllegalStateException("a put must not fail: slot=" + slot + ", failures=" + store.failures());
        }
    }

    private static void beat(QuoteStore store) {
        store.beat(System.currentTimeMillis() * 1_000_000L);
    }

    private static int absent(QuoteStoreProvider provider, Path file) throws IOException {
        try (QuoteView view = provider.view(file)) {
            QuoteImage image = view.universe().image();
            return (int) IntStream.range(0, view.universe().size())
                    .filter(slot -> !view.read(slot, image))
                    .count();
        }
    }
}
