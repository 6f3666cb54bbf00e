// The closed form that a GARCH smile's surrogate corrects, with all its Greeks: Bachelier or Black-Scholes with the sum of expected
// variances. One thread, one evaluation at a time; prints "name nanoseconds_per_evaluation mean_value".
// Built by `espalier experiment garch-smile`: g++ -O3 -march=native -std=c++17; usage: smile additive|log.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <vector>

namespace {
struct Point {
    double forward, strike, h1, omega, alpha, beta, lambda;
    int steps;
};

struct Greeks {
    double value, delta, gamma, h1, omega, alpha, beta, lambda;
};

struct Variance {
    double sum, by_h1, by_omega, by_persistence;
};

double cdf(double x) { return 0.5 * std::erfc(-x * 0.70710678118654752); }
double density(double x) { return 0.3989422804014327 * std::exp(-0.5 * x * x); }

Variance variance(const Point& x) {
    const double p = x.alpha * (1.0 + x.lambda * x.lambda) + x.beta;
    const double reversion = 1.0 / (1.0 - p);
    const double power = std::pow(p, x.steps - 1);
    const double s = (1.0 - power * p) * reversion;
    const double s_by_p = (s - x.steps * power) * reversion;
    const double rest = (x.steps - s) * reversion;
    return {x.h1 * s + x.omega * rest, s, rest, x.h1 * s_by_p + x.omega * (rest - s_by_p) * reversion};
}

template <bool LOG>
__attribute__((noinline)) void price(const Point& x, Greeks& out) {
    const Variance v = variance(x);
    const double sd = std::sqrt(v.sum);
    double by_variance;
    if (LOG) {
        const double d = std::log(x.forward / x.strike) / sd + 0.5 * sd;
        const double phi = density(d);
        out.delta = cdf(d);
        out.value = x.forward * out.delta - x.strike * cdf(d - sd);
        out.gamma = phi / (x.forward * sd);
        by_variance = 0.5 * x.forward * phi / sd;
    } else {
        const double d = (x.forward - x.strike) / sd;
        const double phi = density(d);
        out.delta = cdf(d);
        out.value = (x.forward - x.strike) * out.delta + sd * phi;
        out.gamma = phi / sd;
        by_variance = 0.5 * phi / sd;
    }
    const double by_p = by_variance * v.by_persistence;
    out.h1 = by_variance * v.by_h1;
    out.omega = by_variance * v.by_omega;
    out.alpha = by_p * (1.0 + x.lambda * x.lambda);
    out.beta = by_p;
    out.lambda = by_p * 2.0 * x.alpha * x.lambda;
}

template <bool LOG>
std::vector<Point> points() {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> u(0.0, 1.0);
    std::vector<Point> points(1024);
    for (Point& x : points) {
        const double p = 0.85 + 0.13 * u(random);
        const double vol = 0.1 * std::pow(5.0, u(random));
        const double hbar = LOG ? vol * vol / 252.0 : 1.0;
        x.alpha = 0.02 + 0.1 * u(random);
        x.lambda = LOG ? 0.5 * u(random) : 0.0;
        x.beta = p - x.alpha * (1.0 + x.lambda * x.lambda);
        x.h1 = hbar * 0.25 * std::pow(16.0, u(random));
        x.omega = hbar * (1.0 - p);
        x.steps = static_cast<int>(5.0 * std::pow(253.0 / 5.0, u(random)));
        const double sd = std::sqrt(variance(x).sum);
        const double m = 6.0 * u(random) - 3.0;
        x.forward = LOG ? 1.0 : 0.0;
        x.strike = LOG ? std::exp(-m * sd) : -m * sd;
    }
    return points;
}

template <bool LOG>
void run(const char* name) {
    const std::vector<Point> all = points<LOG>();
    Greeks greeks{};
    double sum = 0.0;
    long evaluations = 0;
    const auto start = std::chrono::steady_clock::now();
    double nanos = 0.0;
    do {
        for (const Point& x : all) {
            price<LOG>(x, greeks);
            sum += greeks.value;
        }
        evaluations += static_cast<long>(all.size());
        nanos = std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
    } while (nanos < 5e7);
    std::printf("%s %.3f %.9f\n", name, nanos / evaluations, sum / evaluations);
}
}  // namespace

int main(int count, char** words) {
    if (count == 2 && std::strcmp(words[1], "log") == 0) {
        run<true>("log");
    } else {
        run<false>("additive");
    }
    return 0;
}
