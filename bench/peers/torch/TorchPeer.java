import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Twin training steps in PyTorch's own C++ (libtorch), called from Java because no registry here has its headers: value, input
 * gradient, the gradient of a loss on both, and Adam.
 *
 * <p>Two ways: "twin" writes the adjoint and its adjoint out on PyTorch's fused operations (addmm, silu, silu_backward,
 * sigmoid_backward) into tensors made once; "autograd" differentiates twice, as most users would. Parameters lie in one flat tensor,
 * so that Adam is seven operations on it: what its fused Adam does, without Python.
 *
 * <p>Arguments: input file, output file for the gradient, seconds per cell, threads (as 1,2), batches (as 256,1024). Input, big-endian:
 * inputs, hidden layers, nodes of each, rows, valueFactor, gradientFactor, x, y, dy, then weights and bias of each layer. Prints
 * "twin batch threads wall_ns_per_step thread_ns_per_step loss" and the same for autograd.
 */
public final class TorchPeer {
    private static final float RATE = 1e-4f;
    private static final int REPEATS = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Scalar ONE = new Scalar(1f);
    private static final Scalar TWO = new Scalar(2f);
    private static final Scalar MINUS_TWO = new Scalar(-2f);

    private final int[] sizes;
    private final int layers;
    private final int rows;
    private final float valueFactor;
    private final float gradientFactor;
    private final Tensor allX;
    private final Tensor allY;
    private final Tensor allDy;
    private final float[] start;

    private Tensor parameters;
    private Tensor gradient;
    private Tensor first;
    private Tensor second;
    private Tensor root;
    private long steps;
    private final Tensor[] w;
    private final Tensor[] wt;
    private final Tensor[] b;
    private final Tensor[] dw;
    private final Tensor[] db;

    private int batch;
    private Tensor x;
    private Tensor y;
    private Tensor dy;
    private Tensor[] h;
    private Tensor[] z;
    private Tensor[] s;
    private Tensor[] t;
    private Tensor[] hBar;
    private Tensor[] zBar;
    private Tensor[] zBarT;
    private Tensor[] hDot;
    private Tensor[] zDot;
    private Tensor[] share;
    private Tensor[] dz;
    private Tensor[] dzT;
    private Tensor ones;

    private TorchPeer(DataInputStream in) throws IOException {
        final int d = in.readInt();
        layers = in.readInt() + 1;
        sizes = new int[layers + 1];
        sizes[0] = d;
        for (int l = 1; l < layers; l++) {
            sizes[l] = in.readInt();
        }
        sizes[layers] = 1;
        rows = in.readInt();
        valueFactor = in.readFloat();
        gradientFactor = in.readFloat();
        allX = tensor(floats(in, rows * d), rows, d);
        allY = tensor(floats(in, rows), rows, 1);
        allDy = tensor(floats(in, rows * d), rows, d);
        int count = 0;
        for (int l = 0; l < layers; l++) {
            count += sizes[l + 1] * (sizes[l] + 1);
        }
        start = floats(in, count);
        w = new Tensor[layers];
        wt = new Tensor[layers];
        b = new Tensor[layers];
        dw = new Tensor[layers];
        db = new Tensor[layers];
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        final float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    private static Tensor tensor(float[] values, long... shape) {
        return torch.from_blob(new FloatPointer(values), shape).clone();
    }

    private static Tensor panel(long rows, long columns) {
        return torch.zeros(new long[] {rows, columns});
    }

    private void reset() {
        parameters = tensor(start, start.length);
        gradient = torch.zeros(new long[] {start.length});
        first = torch.zeros(new long[] {start.length});
        second = torch.zeros(new long[] {start.length});
        root = torch.zeros(new long[] {start.length});
        steps = 0;
        long at = 0;
        for (int l = 0; l < layers; l++) {
            final long size = (long) sizes[l + 1] * sizes[l];
            w[l] = parameters.narrow(0, at, size).view(sizes[l + 1], sizes[l]);
            wt[l] = w[l].t();
            dw[l] = gradient.narrow(0, at, size).view(sizes[l + 1], sizes[l]);
            at += size;
            b[l] = parameters.narrow(0, at, sizes[l + 1]);
            db[l] = gradient.narrow(0, at, sizes[l + 1]);
            at += sizes[l + 1];
        }
    }

    private void take(int count) {
        batch = count;
        x = allX.narrow(0, 0, count);
        y = allY.narrow(0, 0, count);
        dy = allDy.narrow(0, 0, count);
        h = panels();
        h[0] = x;
        z = panels();
        s = panels();
        t = panels();
        hBar = panels();
        zBar = panels();
        hDot = panels();
        zDot = panels();
        share = panels();
        dz = panels();
        ones = torch.ones(new long[] {count, 1});
        zBar[layers] = ones;
        zBarT = transposed(zBar);
        dzT = transposed(dz);
    }

    private Tensor[] panels() {
        return Arrays.stream(sizes).mapToObj(size -> panel(batch, size)).toArray(Tensor[]::new);
    }

    private static Tensor[] transposed(Tensor[] panels) {
        return Arrays.stream(panels).map(Tensor::t).toArray(Tensor[]::new);
    }

    /** Leaves the gradient of the loss; returns the loss where asked for. */
    private double twin(boolean withLoss) {
        for (int l = 0; l < layers; l++) {
            final Tensor out = l == layers - 1 ? h[layers] : z[l + 1];
            torch.addmm_out(out, b[l], h[l], wt[l]);
            if (l < layers - 1) {
                torch.silu_out(h[l + 1], z[l + 1]);
            }
        }
        for (int l = layers - 1; l >= 0; l--) {
            torch.mm_out(hBar[l], zBar[l + 1], w[l]);
            if (l > 0) {
                torch.silu_backward_out(zBar[l], hBar[l], z[l]);
            }
        }
        torch.sub_out(dz[layers], h[layers], y);
        torch.sub_out(hDot[0], hBar[0], dy);
        double loss = 0.0;
        if (withLoss) {
            loss = valueFactor / batch * dz[layers].square().sum().item_float()
                    + gradientFactor / batch * hDot[0].square().sum().item_float();
        }
        dz[layers].mul_(new Scalar(2f * valueFactor / batch));
        hDot[0].mul_(new Scalar(2f * gradientFactor / batch));
        for (int l = 0; l < layers; l++) {
            torch.mm_out(dw[l], zBarT[l + 1], hDot[l]);
            if (l < layers - 1) {
                final int n = l + 1;
                torch.mm_out(zDot[n], hDot[l], wt[l]);
                torch.silu_backward_out(hDot[n], zDot[n], z[n]);
                // zDot hBar s (1 - s) (2 + z (1 - 2 s))
                torch.sigmoid_out(s[n], z[n]);
                torch.mul_out(t[n], s[n], MINUS_TWO);
                t[n].add_(ONE);
                t[n].mul_(z[n]);
                t[n].add_(TWO);
                t[n].mul_(zDot[n]);
                t[n].mul_(hBar[n]);
                torch.sigmoid_backward_out(share[n], t[n], s[n]);
            }
        }
        for (int l = layers - 1; l >= 0; l--) {
            torch.sum_out(db[l], dz[l + 1], 0L);
            dw[l].addmm_(dzT[l + 1], h[l]);
            if (l > 0) {
                torch.mm_out(hDot[l], dz[l + 1], w[l]);
                torch.silu_backward_out(dz[l], hDot[l], z[l]);
                dz[l].add_(share[l]);
            }
        }
        return loss;
    }

    private double autograd(boolean withLoss) {
        final Tensor in = x.detach().requires_grad_(true);
        final TensorVector leaves = new TensorVector();
        final Tensor[] weights = new Tensor[layers];
        final Tensor[] biases = new Tensor[layers];
        Tensor value = in;
        for (int l = 0; l < layers; l++) {
            weights[l] = w[l].detach().requires_grad_(true);
            biases[l] = b[l].detach().requires_grad_(true);
            leaves.push_back(weights[l]);
            leaves.push_back(biases[l]);
            value = torch.addmm(biases[l], value, weights[l].t());
            if (l < layers - 1) {
                value = torch.silu(value);
            }
        }
        final TensorVector slopes = torch.grad(
                new TensorVector(value),
                new TensorVector(in),
                new TensorVector(ones),
                new BoolOptional(true),
                true,
                false);
        final Tensor loss = value.sub(y)
                .square()
                .sum()
                .mul(new Scalar(valueFactor / batch))
                .add(slopes.get(0).sub(dy).square().sum().mul(new Scalar(gradientFactor / batch)));
        final TensorVector gradients = torch.grad(new TensorVector(loss), leaves);
        GradMode.set_enabled(false);
        for (int l = 0; l < layers; l++) {
            dw[l].copy_(gradients.get(2L * l));
            db[l].copy_(gradients.get(2L * l + 1));
        }
        GradMode.set_enabled(true);
        return withLoss ? loss.item_float() : 0.0;
    }

    /** Kingma and Ba (2015), Algorithm 1. */
    private void adam() {
        steps++;
        final double firstScale = 1.0 - Math.pow(0.9, steps);
        final double secondScale = 1.0 - Math.pow(0.999, steps);
        first.lerp_(gradient, new Scalar(0.1f));
        second.mul_(new Scalar(0.999f));
        second.addcmul_(gradient, gradient, new Scalar(0.001f));
        torch.sqrt_out(root, second);
        root.mul_(new Scalar((float) (1.0 / Math.sqrt(secondScale))));
        root.add_(new Scalar(1e-8f));
        parameters.addcdiv_(first, root, new Scalar((float) (-RATE / firstScale)));
    }

    private double step(boolean twin, boolean withLoss) {
        try (PointerScope scope = new PointerScope()) {
            GradMode.set_enabled(!twin);
            final double loss = twin ? twin(withLoss) : autograd(withLoss);
            GradMode.set_enabled(false);
            adam();
            return loss;
        }
    }

    private void time(boolean twin, int threads, double seconds) {
        torch.set_num_threads(threads);
        reset();
        long count = 0;
        final long begin = System.nanoTime();
        while (System.nanoTime() - begin < seconds * 1e9 / 2.0) {
            step(twin, false);
            count++;
        }
        final long each = Math.max(1, count / REPEATS);
        long wall = Long.MAX_VALUE;
        long cpu = Long.MAX_VALUE;
        final long timed = System.nanoTime();
        // Threads that wait for each other on a busy machine may take a thousand times as long: three repeats then.
        for (int repeat = 0;
                repeat < REPEATS && (repeat < 3 || System.nanoTime() - timed < 2.0 * seconds * 1e9);
                repeat++) {
            final long from = System.nanoTime();
            final long cpuFrom = THREADS.getCurrentThreadCpuTime();
            for (long k = 0; k < each; k++) {
                step(twin, false);
            }
            wall = Math.min(wall, System.nanoTime() - from);
            cpu = Math.min(cpu, THREADS.getCurrentThreadCpuTime() - cpuFrom);
        }
        System.out.printf(
                Locale.ROOT,
                "%s %d %d %.1f %.1f %.6g%n",
                twin ? "twin" : "autograd",
                batch,
                threads,
                (double) wall / each,
                (double) cpu / each,
                step(twin, true));
    }

    private void writeGradient(boolean twin, DataOutputStream out) throws IOException {
        reset();
        step(twin, false);
        final FloatPointer values = new FloatPointer(gradient.data_ptr_float());
        for (long i = 0; i < start.length; i++) {
            out.writeFloat(values.get(i));
        }
    }

    public static void main(String[] args) throws IOException {
        final TorchPeer peer;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))))) {
            GradMode.set_enabled(false);
            peer = new TorchPeer(in);
        }
        final int[] batches = Arrays.stream(args[4].split(",")).mapToInt(Integer::parseInt).toArray();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[1]))))) {
            GradMode.set_enabled(false);
            peer.take(batches[0]);
            peer.writeGradient(true, out);
            peer.writeGradient(false, out);
        }
        for (int batch : batches) {
            GradMode.set_enabled(false);
            peer.take(batch);
            for (String threads : args[3].split(",")) {
                peer.time(true, Integer.parseInt(threads), Double.parseDouble(args[2]));
                peer.time(false, Integer.parseInt(threads), Double.parseDouble(args[2]));
            }
        }
        // Nothing that a static destructor of the library could trip over is left to do.
        Runtime.getRuntime().halt(0);
    }
}
