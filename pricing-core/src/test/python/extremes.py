"""Writes the table that options on the larger of two levels are tested against, to 20 digits.

Undiscounted E[(max(Y0, Y1) - K)+] and E[(K - max(Y0, Y1))+] of two normal variables: with D = Y0 - Y1, the larger is Y1 + max(D, 0), and
given D it is normal, so that Bachelier's formula holds; what is left is one integral over D, by Gauss-Legendre on unit panels in 40
digits. Derivatives: central bumps of 1e-12 of the smaller deviation: truncation 1e-24, rounding 1e-20. The
code under test integrates over Y0 and Y1 instead, and differentiates in closed form.

Run: python3 extremes.py > ../resources/io/espalier/pricing/analytic/extremes.csv
"""
import random
import mpmath as mp

mp.mp.dps = 45


def bachelier(m, s, side):
    d = side * m / s
    return s * (d * mp.erfc(-d / mp.sqrt(2)) / 2 + mp.exp(-d * d / 2) / mp.sqrt(2 * mp.pi))


def value(f0, f1, k, c00, c01, c11, side):
    spread = c00 + c11 - 2 * c01
    sd = mp.sqrt(spread)
    conditional = mp.sqrt((c00 * c11 - c01**2) / spread)
    lead = f0 - f1
    pull = (c01 - c11) / spread  # of Y1 by D

    def integrand(u):
        x = lead + sd * u
        mean = f1 + pull * sd * u + (x if x > 0 else 0) - k
        return mp.exp(-u * u / 2) * bachelier(mean, conditional, side)

    kink = -lead / sd
    total = mp.mpf(0)
    edges = sorted({mp.mpf(e) for e in range(-14, 15)} | ({kink} if abs(kink) < 14 else set()))
    for lo, hi in zip(edges, edges[1:]):
        for x, w in GL:
            total += w * (hi - lo) / 2 * integrand((lo + hi) / 2 + x * (hi - lo) / 2)
    return total / mp.sqrt(2 * mp.pi)


def legendre(n):
    out = []
    for k in range(1, n + 1):
        x = mp.cos(mp.pi * (k - mp.mpf(1) / 4) / (n + mp.mpf(1) / 2))
        for _ in range(12):
            p0, p1 = mp.mpf(1), x
            for j in range(2, n + 1):
                p0, p1 = p1, ((2 * j - 1) * x * p1 - (j - 1) * p0) / j
            dp = n * (x * p1 - p0) / (x * x - 1)
            x -= p1 / dp
        out.append((x, 2 / ((1 - x * x) * dp * dp)))
    return out


GL = None


def row(kind, f0, f1, k, v0, v1, rho):
    args = [mp.mpf(v) for v in (f0, f1, k)]
    c = [mp.mpf(v0) ** 2, mp.mpf(rho) * mp.mpf(v0) * mp.mpf(v1), mp.mpf(v1) ** 2]
    side = 1 if kind == "call" else -1
    h = mp.mpf(min(v0, v1)) * mp.mpf(10) ** -12
    at = lambda a, b: value(args[0] + a * h, args[1] + b * h, args[2], *c, side)
    v = at(0, 0)
    p0, m0, p1, m1, pp, mm = at(1, 0), at(-1, 0), at(0, 1), at(0, -1), at(1, 1), at(-1, -1)
    d0, d1 = (p0 - m0) / (2 * h), (p1 - m1) / (2 * h)
    g00, g11 = (p0 - 2 * v + m0) / h**2, (p1 - 2 * v + m1) / h**2
    both = (pp - 2 * v + mm) / h**2
    numbers = [v, d0, d1, g00, (both - g00 - g11) / 2, g11]
    return ",".join([kind] + [repr(float(x)) for x in (f0, f1, k, v0, v1, rho)] + [repr(float(x)) for x in numbers])


def cases():
    rng = random.Random(20261121)
    yield 100.0, 100.0, 100.0, 20.0, 20.0, 0.0
    yield 101.0, 96.0, 104.0, 18.0, 24.0, 0.4
    yield 101.0, 96.0, 104.0, 18.0, 18.5, 0.995
    yield 101.0, 96.0, 104.0, 18.0, 24.0, -0.98
    yield 130.0, 60.0, 100.0, 5.0, 6.0, 0.3
    yield 100.0, 98.0, 190.0, 9.0, 11.0, 0.5
    yield 100.0, 98.0, 30.0, 9.0, 11.0, 0.5
    yield 100.0, 98.0, 40.0, 9.0, 9.5, -0.6
    yield 0.01, -0.02, 0.005, 0.2, 0.01, 0.9
    for _ in range(7):
        yield (rng.uniform(80, 120), rng.uniform(80, 120), rng.uniform(70, 130), rng.uniform(2, 30), rng.uniform(2, 30),
               rng.uniform(-0.95, 0.95))


if __name__ == "__main__":
    GL = legendre(40)
    print("# Undiscounted options on the larger of two normal variables; written by src/test/python/extremes.py, which says how.")
    print("kind,mean0,mean1,strike,deviation0,deviation1,correlation,value,slope0,slope1,curvature00,curvature01,curvature11")
    for case in cases():
        for kind in ("call", "put"):
            print(row(kind, *case), flush=True)
