package io.espalier.adapters.cli.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The rows of a rough trading day as a file has them: bursts and silences, halts, fat fingers that are confirmed, not, or only
 * after a halt, late and doubled rows, prices that are none, strangers, a clock that now and then runs back.
 */
final class DayFeed {
    private static final String HEADER = "seq,ts_ns,kind,und,price";
    private static final List<String> NO_PRICES =
            List.of("NaN", "Infinity", "-Infinity", "1e999", "-1e999", "abc", "", "1.2.3", "--5", "1e");
    private static final List<String> STRANGERS = List.of("ZZZ", "u00", "U000", "");

    private final DayBook book;
    private final SplittableRandom random;
    private final double[] price;
    private final long[] lastSeq;
    private final List<String> rows = new ArrayList<>();
    private long seq;
    private long nanos;

    private DayFeed(DayBook book, long seed) {
        this.book = book;
        random = new SplittableRandom(seed);
        price = book.forwards().clone();
        lastSeq = new long[price.length];
        // Some rows before the book's own time.
        nanos = Math.max(0, book.asofNanos() - 500_000_000L);
    }

    /** A header and so many rows at least. */
    static List<String> rows(DayBook book, int count, long seed) {
        DayFeed feed = new DayFeed(book, seed);
        feed.rows.add(HEADER);
        while (feed.rows.size() <= count) {
            feed.happen();
        }
        return feed.rows;
    }

    private void happen() {
        final int u = random.nextInt(price.length);
        final int draw = random.nextInt(400);
        if (draw < 2) {
            burst();
        } else if (draw < 4) {
            nanos += draw == 2 ? 2_500_000_000L : -random.nextLong(3_000_000_000L);
        } else if (draw < 8) {
            halt(u);
        } else if (draw < 20) {
            fatFinger(u, draw);
        } else if (draw < 32) {
            tick(u, NO_PRICES.get(random.nextInt(NO_PRICES.size())));
        } else if (draw < 44) {
            add(lastSeq[u] - random.nextInt(2), 'T', book.names().get(u), text(price[u]));
        } else if (draw < 52) {
            add(++seq, "THR".charAt(random.nextInt(3)), STRANGERS.get(random.nextInt(STRANGERS.size())), "100");
        } else {
            walk(u);
        }
    }

    /** One underlying, tick upon tick, with hardly any time between. */
    private void burst() {
        final int u = random.nextInt(price.length);
        final long before = nanos;
        for (int k = 0; k < 60; k++) {
            walk(random.nextInt(4) == 0 ? random.nextInt(price.length) : u);
            nanos = before + 1_000L * k;
        }
    }

    /** With ticks while it lasts, which may go far, and one after it. */
    private void halt(int u) {
        add(++seq, 'H', book.names().get(u), "");
        if (random.nextBoolean()) {
            add(++seq, 'H', book.names().get(u), "");
        }
        for (int k = random.nextInt(8); k > 0; k--) {
            walk(random.nextBoolean() ? u : random.nextInt(price.length));
        }
        tick(u, text(price[u] + 20.0 * deviation(u)));
        if (random.nextInt(5) > 0) {
            add(++seq, 'R', book.names().get(u), "");
            tick(u, text(price[u] + (random.nextBoolean() ? 0.1 : 20.0) * deviation(u)));
        }
    }

    private void fatFinger(int u, int draw) {
        final double far = price[u] + deviation(u) * random.nextDouble(9.0, 40.0) * (random.nextBoolean() ? 1 : -1);
        tick(u, text(far));
        walk((u + 1) % price.length);
        switch (draw % 4) {
            case 0 -> walk(u);
            case 1 -> confirm(u, far);
            case 2 -> {
                // Another one: only the latest is confirmed.
                tick(u, text(far + 15.0 * deviation(u)));
                tick(u, text(far));
                confirm(u, far);
            }
            default -> {
                add(++seq, 'H', book.names().get(u), "");
                tick(u, text(far));
                add(++seq, 'R', book.names().get(u), "");
                confirm(u, far);
            }
        }
    }

    private void confirm(int u, double far) {
        price[u] = far + deviation(u) * random.nextDouble(-1.9, 1.9);
        tick(u, text(price[u]));
    }

    private void walk(int u) {
        nanos += random.nextLong(30_000_000L);
        price[u] += 0.05 * deviation(u) * random.nextDouble(-1.0, 1.0);
        tick(u, text(price[u]));
    }

    private void tick(int u, String at) {
        add(++seq, 'T', book.names().get(u), at);
        lastSeq[u] = seq;
    }

    private void add(long number, char kind, String name, String at) {
        rows.add(number + "," + nanos + "," + kind + "," + name + "," + at);
    }

    private double deviation(int u) {
        return book.vols()[u] / Math.sqrt(252.0);
    }

    private static String text(double at) {
        return String.format(Locale.ROOT, "%.4f", at);
    }
}
