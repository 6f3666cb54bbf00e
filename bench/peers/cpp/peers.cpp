// The loops that Espalier's simulations are measured against. One thread; prints "name nanoseconds_per_path mean_value" lines.
// Built by `espalier bench peers`: g++ -O3 -march=native -std=c++17.
//
// basket1_rng      value + 7 deltas + 7 vegas of the 7-asset basket, one step, random numbers included: blocks of paths, one array per
//                  number (xoshiro256++ per lane, normals by inverse distribution to 1e-15), plain loops that the compiler vectorises
// basket1_philox   the same on the numbers that Espalier draws: Philox4x32-10 by (seed, path, dimension)
// basket1_textbook the same as a textbook writes it: path by path, std::mt19937_64 and std::normal_distribution
// garch_*, basket50_*  the hand-written loops of io.espalier.bench.simulation, line by line, on the same normals each time
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

namespace {
constexpr int LANES = 128;
constexpr int N = 7;
constexpr double LEVEL = 100.0;
constexpr double CORRELATION = 0.5;
using Row = double[LANES];

struct Basket {
    double root[N][N] = {};
    double vol[N];
    Basket() {
        for (int i = 0; i < N; i++) {
            vol[i] = 15.0 + 2.0 * i;
            double rest = 1.0;
            for (int j = 0; j < i; j++) {
                double sum = CORRELATION;
                for (int k = 0; k < j; k++) sum -= root[i][k] * root[j][k];
                root[i][j] = sum / root[j][j];
                rest -= root[i][j] * root[i][j];
            }
            root[i][i] = std::sqrt(rest);
        }
    }
};
const Basket BASKET;

// Quantile of the standard normal law at 1/2 + q. Middle: Espalier's CentralQuantile; beyond |q| = 0.495 Wichura's AS 241.
const double TOP[] = {
    5.203695562725051, 3723.6236166306794, 1090936.564824493, 170032672.83684936,
    15389751481.056719, 833263031488.8779, 27006884059292.434, 514456469942933.4,
    5563454462693726.0, 3.2366938909274788e+16, 9.321379921139566e+16, 1.1558495299060608e+17,
    4.682313116489286e+16, 2740680119641629.5};
const double BOTTOM[] = {
    1.0, 740.6521513410885, 225858.3180946847, 36894485.48687959,
    3530069264.520386, 204221472478.31003, 7167723184379.8, 150396225773465.1,
    1831775617511086.8, 1.23735304513168e+16, 4.32752631157974e+16, 7.020047787289053e+16,
    4.326774988433216e+16, 6354192514167747.0};

double ratio(const double* top, const double* bottom, int degree, double x) {
    double above = top[degree], below = bottom[degree];
    for (int k = degree - 1; k >= 0; k--) {
        above = above * x + top[k];
        below = below * x + bottom[k];
    }
    return above / below;
}

double outer(double q) {
    static const double near_top[] = {1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static const double near_bottom[] = {1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9};
    static const double far_top[] = {6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static const double far_bottom[] = {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15};
    const double r = std::sqrt(-std::log(0.5 - std::fabs(q)));
    const double z = r <= 5.0 ? ratio(near_top, near_bottom, 7, r - 1.6) : ratio(far_top, far_bottom, 7, r - 5.0);
    return std::copysign(z, q);
}

void quantiles(const double* __restrict q, double* __restrict z) {
    for (int lane = 0; lane < LANES; lane++) {
        const double t = 0.245025 - q[lane] * q[lane];
        double above = TOP[13], below = BOTTOM[13];
#pragma GCC unroll 13
        for (int k = 12; k >= 0; k--) {
            above = above * t + TOP[k];
            below = below * t + BOTTOM[k];
        }
        z[lane] = q[lane] * above / below;
    }
    for (int lane = 0; lane < LANES; lane++)
        if (std::fabs(q[lane]) > 0.495) z[lane] = outer(q[lane]);
}

// xoshiro256++ (Blackman and Vigna, 2019), one generator per lane.
struct Generators {
    uint64_t s0[LANES], s1[LANES], s2[LANES], s3[LANES];
    explicit Generators(uint64_t seed) {
        std::mt19937_64 seeder(seed);
        for (int lane = 0; lane < LANES; lane++) {
            s0[lane] = seeder();
            s1[lane] = seeder();
            s2[lane] = seeder();
            s3[lane] = seeder();
        }
    }
    static uint64_t rotl(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }
    // Uniform less 1/2: an odd multiple of 2^-54.
    void centred(double* __restrict q) {
        for (int lane = 0; lane < LANES; lane++) {
            const uint64_t bits = rotl(s0[lane] + s3[lane], 23) + s0[lane];
            const uint64_t t = s1[lane] << 17;
            s2[lane] ^= s0[lane];
            s3[lane] ^= s1[lane];
            s1[lane] ^= s2[lane];
            s0[lane] ^= s3[lane];
            s2[lane] ^= t;
            s3[lane] = rotl(s3[lane], 45);
            q[lane] = static_cast<double>((static_cast<int64_t>(bits) >> 10) | 1) * 0x1.0p-54;
        }
    }
    void normals(double* __restrict z) {
        Row q;
        centred(q);
        quantiles(q, z);
    }
};

// Philox4x32-10 (Salmon et al., 2011), as in io.espalier.pricing.random.Philox: one block per path makes two rows.
struct Philox {
    static constexpr uint64_t M0 = 0xD2511F53u, M1 = 0xCD9E8D57u, WORD = 0xFFFFFFFFu, SEED = 1;
    uint64_t first = 0;
    static double centred(uint64_t swapped) {
        const uint64_t bits = (swapped << 32) | (swapped >> 32);
        const int64_t size = ((int64_t(1) << 53) - 1) - static_cast<int64_t>(bits >> 12 << 1);
        const int64_t sign = -static_cast<int64_t>(bits & 1);
        return static_cast<double>((size ^ sign) - sign) * 0x1.0p-54;
    }
    void uniforms(uint64_t high, double* __restrict even, double* __restrict odd) const {
        for (int lane = 0; lane < LANES; lane++) {
            const uint64_t path = first + lane;
            uint64_t x = ((path & WORD) << 32) | (path >> 32), y = ((high & WORD) << 32) | (high >> 32);
            for (uint64_t round = 0; round < 10; round++) {
                const uint64_t before = x;
                x = (M1 * (y >> 32)) ^ (before << 32) ^ ((SEED + round * 0x9E3779B9u) << 32);
                y = (M0 * (before >> 32)) ^ (y << 32) ^ (((SEED >> 32) + round * 0xBB67AE85u) << 32);
            }
            even[lane] = centred(x);
            odd[lane] = centred(y);
        }
    }
    void rows(Row* z) {
        Row even, odd;
        for (int i = 0; i < N; i += 2) {
            uniforms(i / 2, even, odd);
            quantiles(even, z[i]);
            if (i + 1 < N) quantiles(odd, z[i + 1]);
        }
        first += LANES;
    }
};

struct Xoshiro {
    Generators generators{1};
    void rows(Row* z) {
        for (int i = 0; i < N; i++) generators.normals(z[i]);
    }
};

template <class Source> struct Basket1 {
    Source source;
    Row z[N], value = {}, delta[N] = {}, vega[N] = {};
    long paths = 0;
    void run() {
        Row mix[N], basket;
        source.rows(z);
        for (int lane = 0; lane < LANES; lane++) basket[lane] = -LEVEL;
        for (int i = 0; i < N; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                double m = 0.0;
                for (int j = 0; j <= i; j++) m += BASKET.root[i][j] * z[j][lane];
                mix[i][lane] = m;
                basket[lane] += (LEVEL + BASKET.vol[i] * m) / N;
            }
        }
        for (int lane = 0; lane < LANES; lane++) value[lane] += basket[lane] > 0.0 ? basket[lane] : 0.0;
        for (int i = 0; i < N; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                const double bar = basket[lane] > 0.0 ? 1.0 / N : 0.0;
                delta[i][lane] += bar;
                vega[i][lane] += bar * mix[i][lane];
            }
        }
        paths += LANES;
    }
    double mean() const {
        double sum = 0.0;
        for (double v : value) sum += v;
        return sum / paths;
    }
};

struct Basket1Textbook {
    std::mt19937_64 engine{1};
    std::normal_distribution<double> normal;
    double value = 0.0, delta[N] = {}, vega[N] = {};
    long paths = 0;
    void run() {
        for (int path = 0; path < LANES; path++) {
            double z[N], mix[N], basket = -LEVEL;
            for (double& x : z) x = normal(engine);
            for (int i = 0; i < N; i++) {
                mix[i] = 0.0;
                for (int j = 0; j <= i; j++) mix[i] += BASKET.root[i][j] * z[j];
                basket += (LEVEL + BASKET.vol[i] * mix[i]) / N;
            }
            if (basket > 0.0) {
                value += basket;
                for (int i = 0; i < N; i++) {
                    delta[i] += 1.0 / N;
                    vega[i] += mix[i] / N;
                }
            }
        }
        paths += LANES;
    }
    double mean() const { return value / paths; }
};

struct Garch {
    static constexpr int STEPS = 250;
    static constexpr double H1 = 1.0, OMEGA = 0.05, ALPHA = 0.08, BETA = 0.87;
    std::vector<Row> z = std::vector<Row>(STEPS), root = std::vector<Row>(STEPS);
    Row h, level, h_bar, level_bar, omega_bar, alpha_bar, beta_bar, payoff;
    Garch() {
        Generators generators(2);
        for (auto& row : z) generators.normals(row);
    }
    void start() {
        for (int lane = 0; lane < LANES; lane++) {
            h[lane] = H1;
            level[lane] = LEVEL;
        }
    }
    void pay() {
        for (int lane = 0; lane < LANES; lane++) payoff[lane] = level[lane] > LEVEL ? level[lane] - LEVEL : 0.0;
    }
    void value() {
        start();
        for (const auto& row : z) {
            for (int lane = 0; lane < LANES; lane++) {
                const double move = std::sqrt(h[lane]) * row[lane];
                level[lane] += move;
                h[lane] = OMEGA + ALPHA * (move * move) + BETA * h[lane];
            }
        }
        pay();
    }
    void gradient() {
        start();
        for (int t = 0; t < STEPS; t++) {
            for (int lane = 0; lane < LANES; lane++) {
                const double deviation = std::sqrt(h[lane]);
                const double move = deviation * z[t][lane];
                root[t][lane] = deviation;
                level[lane] += move;
                h[lane] = OMEGA + ALPHA * (move * move) + BETA * h[lane];
            }
        }
        pay();
        for (int lane = 0; lane < LANES; lane++) {
            level_bar[lane] = level[lane] > LEVEL ? 1.0 : 0.0;
            h_bar[lane] = omega_bar[lane] = alpha_bar[lane] = beta_bar[lane] = 0.0;
        }
        for (int t = STEPS - 1; t >= 0; t--) {
            for (int lane = 0; lane < LANES; lane++) {
                const double move = root[t][lane] * z[t][lane];
                omega_bar[lane] += h_bar[lane];
                alpha_bar[lane] += h_bar[lane] * (move * move);
                beta_bar[lane] += h_bar[lane] * (root[t][lane] * root[t][lane]);
                const double move_bar = level_bar[lane] + 2.0 * ALPHA * move * h_bar[lane];
                h_bar[lane] = BETA * h_bar[lane] + move_bar * z[t][lane] / (2.0 * root[t][lane]);
            }
        }
    }
    double mean() const {
        double sum = 0.0;
        for (double v : payoff) sum += v;
        return sum / LANES;
    }
};

struct Basket50 {
    static constexpr int STEPS = 50;
    std::vector<Row> z = std::vector<Row>(STEPS * N);
    Row x[N], level_bar[N], deviation_bar[N], basket, payoff;
    double deviation[N];
    Basket50() {
        Generators generators(3);
        for (auto& row : z) generators.normals(row);
        for (int i = 0; i < N; i++) deviation[i] = BASKET.vol[i] * std::sqrt(1.0 / STEPS);
    }
    // Row i of the root times the step's normals.
    template <int I> void mix(int step, double* __restrict m) const {
        const Row* zs = &z[step * N];
        for (int lane = 0; lane < LANES; lane++) {
            double sum = 0.0;
#pragma GCC unroll 7
            for (int j = 0; j <= I; j++) sum += BASKET.root[I][j] * zs[j][lane];
            m[lane] = sum;
        }
    }
    template <int I> void forward(int step) {
        Row m;
        mix<I>(step, m);
        for (int lane = 0; lane < LANES; lane++) x[I][lane] += deviation[I] * m[lane];
    }
    template <int I> void backward(int step) {
        Row m;
        mix<I>(step, m);
        for (int lane = 0; lane < LANES; lane++) deviation_bar[I][lane] += level_bar[I][lane] * m[lane];
    }
    void value() {
        for (auto& row : x)
            for (double& level : row) level = LEVEL;
        for (int step = 0; step < STEPS; step++) {
            forward<0>(step), forward<1>(step), forward<2>(step), forward<3>(step), forward<4>(step), forward<5>(step), forward<6>(step);
        }
        for (double& b : basket) b = -LEVEL;
        for (auto& row : x)
            for (int lane = 0; lane < LANES; lane++) basket[lane] += row[lane] / N;
        for (int lane = 0; lane < LANES; lane++) payoff[lane] = basket[lane] > 0.0 ? basket[lane] : 0.0;
    }
    void gradient() {
        value();
        for (int i = 0; i < N; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                level_bar[i][lane] = basket[lane] > 0.0 ? 1.0 / N : 0.0;
                deviation_bar[i][lane] = 0.0;
            }
        }
        for (int step = STEPS - 1; step >= 0; step--) {
            backward<0>(step), backward<1>(step), backward<2>(step), backward<3>(step), backward<4>(step), backward<5>(step), backward<6>(step);
        }
    }
    double mean() const {
        double sum = 0.0;
        for (double v : payoff) sum += v;
        return sum / LANES;
    }
};

double cpu_seconds() {
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

// The least time per path of five repeats.
void time(const char* name, double seconds, const std::function<void()>& block, const std::function<double()>& mean) {
    long blocks = 1;
    double elapsed = 0.0;
    while (elapsed < 0.1 * seconds) {
        blocks *= 2;
        const double start = cpu_seconds();
        for (long k = 0; k < blocks; k++) block();
        elapsed = cpu_seconds() - start;
    }
    const long each = 1 + static_cast<long>(blocks * 0.2 * seconds / elapsed);
    double best = 1e300;
    for (int repeat = 0; repeat < 5; repeat++) {
        const double start = cpu_seconds();
        for (long k = 0; k < each; k++) block();
        const double nanos = (cpu_seconds() - start) * 1e9 / (static_cast<double>(each) * LANES);
        best = nanos < best ? nanos : best;
    }
    std::printf("%s %.6f %.10f\n", name, best, mean());
    std::fflush(stdout);
}
}  // namespace

int main(int argc, char** argv) {
    const double seconds = argc > 1 ? std::atof(argv[1]) : 1.0;
    static Basket1<Xoshiro> basket1;
    time("basket1_rng", seconds, [] { basket1.run(); }, [] { return basket1.mean(); });
    static Basket1<Philox> addressed;
    time("basket1_philox", seconds, [] { addressed.run(); }, [] { return addressed.mean(); });
    static Basket1Textbook textbook;
    time("basket1_textbook", seconds, [] { textbook.run(); }, [] { return textbook.mean(); });
    static Garch garch;
    time("garch_value", seconds, [] { garch.value(); }, [] { return garch.mean(); });
    time("garch_gradient", seconds, [] { garch.gradient(); }, [] { return garch.mean(); });
    static Basket50 basket50;
    time("basket50_value", seconds, [] { basket50.value(); }, [] { return basket50.mean(); });
    time("basket50_gradient", seconds, [] { basket50.gradient(); }, [] { return basket50.mean(); });
    return 0;
}
