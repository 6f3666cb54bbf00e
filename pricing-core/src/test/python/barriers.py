"""Writes the table that barrier options are tested against: textbook reflection formulae in 100 to 700 digits.

Undiscounted values of payments on a driftless normal variable at level F with standard deviation s at expiry, watched
continuously. Single barriers: reflection principle as in textbooks, the image subtracted; knock-in is vanilla less knock-out. Two
barriers: the sum over all images of Kunitomo and Ikeda (1992), nothing else; as many digits as its terms cancel, plus 60. Each term
(F - K) mass + s density is differentiated as it stands. No sine series, no quadrature, no scaling, no sum arranged so that it does not
cancel: nothing is shared with the code under test.

Run: python3 barriers.py > ../resources/io/espalier/pricing/analytic/barriers.csv
"""
import random
import mpmath as mp

INF = float("inf")


def cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def pdf(x):
    return mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi)


def paid(kind, F, K, s, lo, hi):
    """E[payoff(F + s Z); lo < F + s Z < hi] of an unkilled variable, with d/dF, d2/dF2 and d/dK."""
    if kind == "call":
        lo = max(lo, K)
    if kind == "put":
        hi = min(hi, K)
    if lo >= hi:
        return mp.matrix([0, 0, 0, 0])
    a = (lo - F) / s if lo != -mp.inf else -mp.inf
    b = (hi - F) / s if hi != mp.inf else mp.inf
    mass = cdf(b) - cdf(a) if a < 0 else cdf(-a) - cdf(-b)
    pa = pdf(a) if a != -mp.inf else mp.mpf(0)
    pb = pdf(b) if b != mp.inf else mp.mpf(0)
    a, b = (a if pa else 0), (b if pb else 0)
    mass1 = (pa - pb) / s
    mass2 = (a * pa - b * pb) / s**2
    if kind == "cash":
        return mp.matrix([mass, mass1, mass2, mp.nan])
    m = F - K
    value = m * mass + s * (pa - pb)
    slope = mass + m * mass1 + (a * pa - b * pb)
    curvature = 2 * mass1 + m * mass2 + ((a * a - 1) * pa - (b * b - 1) * pb) / s
    all4 = mp.matrix([value, slope, curvature, -mass])
    return all4 if kind == "call" else -all4


def image(kind, mirrored, K, s, lo, hi):
    """The same of an image whose place falls when F rises."""
    v = paid(kind, mirrored, K, s, lo, hi)
    return mp.matrix([v[0], -v[1], v[2], v[3]])


def knocked(kind, F, K, s, lo, hi, style):
    if lo == -mp.inf or hi == mp.inf:
        barrier = hi if lo == -mp.inf else lo
        out = paid(kind, F, K, s, lo, hi) - image(kind, 2 * barrier - F, K, s, lo, hi)
    else:
        width = hi - lo
        out = mp.matrix([0, 0, 0, 0])
        reach = s * mp.sqrt(2 * (mp.mp.dps + 10) * mp.log(10)) + 2 * width
        n = 0
        while 2 * n * width < reach:
            for m in {n, -n}:
                out += paid(kind, F + 2 * m * width, K, s, lo, hi)
                out -= image(kind, 2 * lo - F + 2 * m * width, K, s, lo, hi)
            n += 1
    return out if style == "out" else paid(kind, F, K, s, -mp.inf, mp.inf) - out


def row(kind, style, F, K, s, lo, hi):
    F_, K_, s_, low, high = (mp.mpf(v) for v in (F, K, s, lo, hi))
    width = (high - low) / s_
    lengths = [abs(F_ - low), abs(high - F_), s_]
    if kind != "cash":
        lengths += [abs(K_ - low), abs(high - K_)]
    shortest = min(x for x in lengths if x > 0)
    # What is lost: exp(-pi^2 s^2/(2 w^2)), the tail that the level, the strike by way of a barrier, or both are in, and six powers
    # of the shortest length.
    decay = float(mp.pi**2 / (2 * width**2)) if width < mp.inf else 0.0
    ways = [abs(F_ - b) + (abs(K_ - b) if kind != "cash" else 0) for b in (low, high) if abs(b) < mp.inf]
    tail = max(float(x / s_) ** 2 for x in ways)
    lost = decay / 2.3 + min(tail, 3000.0) / 4.6 + 6 * abs(float(mp.log10(shortest / s_)))
    mp.mp.dps = int(60 + lost)
    numbers = knocked(kind, F_, K_, s_, low, high, style)
    if numbers[0] < mp.mpf(10) ** -290:
        return None
    cells = [repr(float(x)) for x in (F, K, s, lo, hi)] + [repr(float(x)) for x in numbers]
    return ",".join([kind, style] + cells)


def cases():
    rng = random.Random(20261120)
    singles = [(k, s) for k in ("call", "put", "cash") for s in ("out", "in")]
    # Single barriers: anything within some deviations; then distances down to 1e-12, tails, much and little variance.
    for _ in range(22):
        for kind, style in singles:
            B, s = rng.uniform(50, 150), 10 ** rng.uniform(-1, 2)
            side = rng.choice((-1, 1))
            F = B + side * s * abs(rng.gauss(0, 2))
            yield kind, style, F, B + s * rng.gauss(0, 2), s, *barriers(B, side)
    for gap in (1e-12, 1e-9, 1e-6, 1e-3):
        for far in (1e-9, 1e-4, 0.7, -1e-6, -1.3, 6.0):
            for kind, style in singles:
                side = rng.choice((-1, 1))
                B, s = 100.0, 20.0
                yield kind, style, B + side * s * gap, B + side * s * far, s, *barriers(B, side)
    for a in (1e-5, 0.4, 3.0, 12.0, 24.0, 33.0):
        for k in (1e-5, 2.0, 15.0, 30.0, -0.3, -8.0, -25.0):
            for kind, style in singles:
                side = rng.choice((-1, 1))
                B, s = -3.0, 0.25
                yield kind, style, B + side * s * a, B + side * s * k, s, *barriers(B, side)
    for kind, style in singles:
        yield kind, style, 100.0, 99.0, 1e-3, 90.0, INF
        yield kind, style, 100.0, 101.0, 1e-3, -INF, 103.0
        yield kind, style, 100.0, 101.0, 1e6, -INF, 103.0
        yield kind, style, 100.0, 101.0, 1e-3, -INF, 100.02
    # Two barriers: any width in deviations from 0.09 to 60, any place of level and strike within, near either barrier too.
    for w in (0.09, 0.15, 0.4, 1.0, 1.9, 2.4999, 2.5001, 3.0, 4.0, 6.0, 10.0, 25.0, 60.0):
        for a in (1e-10, 1e-4, 0.2, 0.5, 0.77, 1 - 1e-6):
            for k in (1e-10, 1e-3, 0.3, 0.52, 1 - 1e-7, -0.4, 1.6):
                for kind in ("call", "put"):
                    # Narrow corridors take seconds each.
                    if rng.random() < (0.06 if w < 0.3 else 0.4):
                        s = 8.0
                        lo = 90.0
                        hi = lo + w * s
                        F, K = lo + a * w * s, lo + k * w * s
                        if lo < F < hi:
                            yield kind, "out", F, K, s, lo, hi
    for _ in range(60):
        w = 10 ** rng.uniform(-0.5, 1.8)
        s = 10 ** rng.uniform(-2, 2)
        lo = rng.uniform(-100, 100)
        hi = lo + w * s
        F = lo + rng.random() * (hi - lo)
        K = lo + rng.uniform(-0.2, 1.2) * (hi - lo)
        yield rng.choice(("call", "put")), "out", F, K, s, lo, hi


def barriers(B, side):
    return (B, INF) if side > 0 else (-INF, B)


if __name__ == "__main__":
    print("# Undiscounted barrier options on a driftless normal variable; written by src/test/python/barriers.py, which says how.")
    print("kind,style,level,strike,deviation,lower,upper,value,slope,curvature,byStrike")
    for case in cases():
        mp.mp.dps = 100
        line = row(*case)
        if line is not None:
            print(line)
