// QuantLib's Garch11, calibrated as its users do (default mode: the better of two initial guesses). Built by `espalier bench
// calibration`: g++ -O2 garch.cpp -lQuantLib. Reads series of returns, one a line, from the file named first; prints
// "nanoseconds mu omega alpha beta" for each, the time being the least of three. QuantLib has no mean: it is taken out before.
#include <ctime>
#include <fstream>
#include <iostream>
#include <ql/models/volatility/garch.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace {
double now() {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e9 * t.tv_sec + t.tv_nsec;
}
}  // namespace

int main(int, char** args) {
    std::ifstream in(args[1]);
    std::cout.precision(17);
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::vector<double> returns;
        double mean = 0.0;
        for (double r; words >> r;) returns.push_back(r), mean += r;
        mean /= returns.size();
        for (double& r : returns) r -= mean;
        double best = 1e300;
        QuantLib::Garch11 garch(0.1, 0.8, 1.0);
        for (int repeat = 0; repeat < 3; repeat++) {
            garch = QuantLib::Garch11(0.1, 0.8, 1.0);
            const double start = now();
            garch.calibrate(returns.begin(), returns.end());
            best = std::min(best, now() - start);
        }
        std::cout << best << ' ' << mean << ' ' << garch.omega() << ' ' << garch.alpha() << ' ' << garch.beta() << '\n';
    }
}
