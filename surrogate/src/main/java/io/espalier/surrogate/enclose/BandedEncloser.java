package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.pricing.interval.Interval;
import io.espalier.surrogate.network.Network;
import java.util.List;

/** The hulls, over all cells of a box, of what linear bands say of each. */
record BandedEncloser(int cells, int threads) implements NetworkEncloser {

    BandedEncloser {
        if (cells < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "there must be a cell and a thread: cells=" + cells + ", threads=" + threads);
        }
    }

    @Override
    public NetworkEnclosure enclose(Network network, Box box) {
        BandPass pass = new BandPass(network);
        List<Cell> pieces = CellSplitting.along(network, box).cells(cells);
        List<NetworkEnclosure> all = CellSweep.over(pieces, cell -> enclosure(pass.enclose(cell)), threads);
        return all.stream().reduce(BandedEncloser::hull).orElseThrow();
    }

    private static NetworkEnclosure enclosure(CellBands bands) {
        Interval[][] hidden = bands.adjoints();
        Interval[][] adjoints = new Interval[hidden.length + 1][];
        System.arraycopy(hidden, 0, adjoints, 0, hidden.length);
        adjoints[hidden.length] = new Interval[] {Interval.of(1.0)};
        return new NetworkEnclosure(bands.nodes(), adjoints, bands.gradient());
    }

    private static NetworkEnclosure hull(NetworkEnclosure a, NetworkEnclosure b) {
        return new NetworkEnclosure(
                hull(a.nodes(), b.nodes()), hull(a.adjoints(), b.adjoints()), hull(a.gradient(), b.gradient()));
    }

    private static Interval[][] hull(Interval[][] a, Interval[][] b) {
        Interval[][] hull = new Interval[a.length][];
        for (int l = 0; l < hull.length; l++) {
            hull[l] = hull(a[l], b[l]);
        }
        return hull;
    }

    private static Interval[] hull(Interval[] a, Interval[] b) {
        Interval[] hull = new Interval[a.length];
        for (int i = 0; i < hull.length; i++) {
            hull[i] = a[i].hull(b[i]);
        }
        return hull;
    }
}
