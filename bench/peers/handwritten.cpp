// The peer to be measured against: gradient descent on the network of the notes, in C++ written by hand to be fast.
// g++ -O3 -march=native -ffast-math -DN1=6 -DN2=7 handwritten.cpp      (the sizes are constants, so every loop over neurons unrolls)
//
//   z = W a_before + b     E = exp(-|z|)     r = 1 / (1 + E)     a = z >= 0 ? r : E r     slope = σ'(z) = E r r
//   dC_dz3 = 2 (a3 - y) / N * slope3     dC_dz2 = W3ᵀ dC_dz3 * slope2     dC_dz1 = W2ᵀ dC_dz2 * slope1
//   J_W = dC_dz a_beforeᵀ     J_b = sum of dC_dz
//
// What makes it fast: rows are feature-major, so a vector holds the same neuron for several samples; a block of samples goes
// through all layers and back while it stays in the L1 cache; products are computed in tiles that stay in registers.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#if defined(__AVX512F__)
constexpr int L = 8;      // doubles in a vector
#elif defined(__AVX__)
constexpr int L = 4;
#else
constexpr int L = 2;
#endif
typedef double V __attribute__((vector_size(L * sizeof(double))));
typedef int64_t I __attribute__((vector_size(L * sizeof(double))));

constexpr int Block = N1 + N2 <= 64 ? 128 : 64;   // samples that go through all layers together
constexpr int K = Block / L;                       // vectors in a row of a block

template <int rows> struct Layer { V a[rows][K], dz[rows][K]; };   // dz holds σ'(z) first, and then dC/dz
template <int rows, int columns> struct Weights { double W[rows][columns], b[rows]; };
template <int rows, int columns> struct Sums { V W[rows][columns], b[rows]; };   // one partial sum a lane

static V splat(double value) { return value - V{}; }

/// e^(-|z|), relative error below 1e-15: e^x = 2^n e^f with |f| <= ln 2 / 2, where e^f is a polynomial.
static V expOfMinusAbs(V z)
{
    const double c[] = {
        1.0, 1.0000000000000064, 0.4999999999999729, 0.16666666666557753, 0.04166666666842429, 0.008333333384661874,
        0.0013888888499571463, 0.00019841171388766825, 2.4801917248222667e-05, 2.763976653070209e-06, 2.7488597573880046e-07 };
    const double magic = 6755399441055744.0;   // 1.5 * 2^52: adding it rounds to a whole number, which its lowest bits then hold

    V x = z < 0 ? z : -z;
    x = x > -708 ? x : splat(-708);
    V shifted = x * 1.4426950408889634 + magic;
#if defined(__x86_64__)
    asm("" : "+v"(shifted));   // else -ffast-math folds "+ magic - magic" away
#elif defined(__aarch64__)
    asm("" : "+w"(shifted));
#endif
    V n = shifted - magic;
    V f = x - n * 0.693147180369123816490 - n * 1.90821492927058770002e-10;
    V p = splat(c[10]);
#pragma GCC unroll 10
    for (int i = 9; i >= 0; i--)
        p = p * f + c[i];
    return (V)((I)p + ((I)shifted << 52));
}

/// out[i][k] = start(i) + sum over j of W(i, j) in[j][k], finished by end(i, k, sum), in tiles of T rows and S vectors.
template <int rows, int columns, int T, int S, class Weight, class Start, class End>
static inline __attribute__((always_inline)) void product(int vectors, Weight W, const V (*in)[K], Start start, End end)
{
    for (int k = 0; k < vectors; k += S)
        for (int i = 0; i < rows; i += T)
        {
            V sum[T][S];
#pragma GCC unroll 16
            for (int t = 0; t < T; t++)
#pragma GCC unroll 4
                for (int s = 0; s < S; s++)
                    sum[t][s] = splat(start(i + t));
#pragma GCC unroll 8
            for (int j = 0; j < columns; j++)
#pragma GCC unroll 16
                for (int t = 0; t < T; t++)
#pragma GCC unroll 4
                    for (int s = 0; s < S; s++)
                        sum[t][s] += W(i + t, j) * in[j][k + s];
#pragma GCC unroll 16
            for (int t = 0; t < T; t++)
#pragma GCC unroll 4
                for (int s = 0; s < S; s++)
                    end(i + t, k + s, sum[t][s]);
        }
}

/// How many rows a tile has: the largest divisor of rows up to 8.
constexpr int tile(int rows, int most = 8)
{
    int t = std::min(rows, most);
    while (rows % t != 0)
        t--;
    return t;
}

template <int rows, int columns>
static void forward(const Weights<rows, columns>& w, const V (*before)[K], Layer<rows>& layer, int vectors)
{
    product<rows, columns, tile(rows), 1>(vectors, [&](int i, int j) { return w.W[i][j]; }, before,
        [&](int i) { return w.b[i]; },
        [&](int i, int k, V z)
        {
            V E = expOfMinusAbs(z), r = 1 / (1 + E), Er = E * r;
            layer.a[i][k] = z >= 0 ? r : Er;
            layer.dz[i][k] = Er * r;
        });
}

template <int rows, int columns>
static void backward(const Weights<rows, columns>& w, const Layer<rows>& layer, Layer<columns>& before, int vectors)
{
    product<columns, rows, tile(columns), 1>(vectors, [&](int j, int i) { return w.W[i][j]; }, layer.dz,
        [](int) { return 0.0; },
        [&](int j, int k, V dC_da) { before.dz[j][k] *= dC_da; });
}

template <int rows, int columns>
static void jacobian(const Layer<rows>& layer, const V (*before)[K], Sums<rows, columns>& J, int vectors)
{
    constexpr int T = tile(rows, 8), U = tile(columns, 24 / T);
    for (int i = 0; i < rows; i += T)
    {
        for (int j = 0; j < columns; j += U)
        {
            V sum[T][U];
#pragma GCC unroll 8
            for (int t = 0; t < T; t++)
#pragma GCC unroll 8
                for (int u = 0; u < U; u++)
                    sum[t][u] = J.W[i + t][j + u];
            for (int k = 0; k < vectors; k++)
#pragma GCC unroll 8
                for (int t = 0; t < T; t++)
#pragma GCC unroll 8
                    for (int u = 0; u < U; u++)
                        sum[t][u] += layer.dz[i + t][k] * before[j + u][k];
#pragma GCC unroll 8
            for (int t = 0; t < T; t++)
#pragma GCC unroll 8
                for (int u = 0; u < U; u++)
                    J.W[i + t][j + u] = sum[t][u];
        }
        for (int t = 0; t < T; t++)
        {
            V sum = J.b[i + t];
            for (int k = 0; k < vectors; k++)
                sum += layer.dz[i + t][k];
            J.b[i + t] = sum;
        }
    }
}

static double total(V v)
{
    double sum = 0;
#pragma GCC unroll 8
    for (int l = 0; l < L; l++)
        sum += v[l];
    return sum;
}

/// W -= learningRate J, and likewise b; both structs hold their numbers in the same order.
template <int rows, int columns>
static void update(Weights<rows, columns>& w, const Sums<rows, columns>& J, double learningRate)
{
    double* parameters = &w.W[0][0];
    const V* sums = &J.W[0][0];
    for (int p = 0; p < rows * columns + rows; p++)
        parameters[p] -= learningRate * total(sums[p]);
}

struct Network { Weights<N1, 1> layer1; Weights<N2, N1> layer2; Weights<2, N2> layer3; };

/// A block of samples in feature-major rows. scale is 2 / N, and 0 behind the last sample, where rows are padded.
struct Samples { V x[1][K], y[2][K], scale[K]; int vectors; };

/// One step of gradient descent; returns the cost before it.
static double step(Network& net, const std::vector<Samples>& blocks, double learningRate)
{
    static Layer<N1> layer1;
    static Layer<N2> layer2;
    static Layer<2> layer3;
    static Sums<N1, 1> J1;
    static Sums<N2, N1> J2;
    static Sums<2, N2> J3;
    J1 = {};
    J2 = {};
    J3 = {};
    V cost = {};

    for (const Samples& block : blocks)
    {
        int vectors = block.vectors;
        forward(net.layer1, block.x, layer1, vectors);
        forward(net.layer2, layer1.a, layer2, vectors);
        forward(net.layer3, layer2.a, layer3, vectors);

        for (int i = 0; i < 2; i++)
            for (int k = 0; k < vectors; k++)
            {
                V difference = layer3.a[i][k] - block.y[i][k], dC_da = difference * block.scale[k];
                layer3.dz[i][k] *= dC_da;
                cost += difference * dC_da;
            }
        backward(net.layer3, layer3, layer2, vectors);
        backward(net.layer2, layer2, layer1, vectors);

        jacobian(layer3, layer2.a, J3, vectors);
        jacobian(layer2, layer1.a, J2, vectors);
        jacobian(layer1, block.x, J1, vectors);
    }

    update(net.layer1, J1, learningRate);
    update(net.layer2, J2, learningRate);
    update(net.layer3, J3, learningRate);
    return total(cost) / 2;
}

// Below: the conversation with the benchmark (see ../Peer.cs).

static Network start;
static std::vector<Samples> blocks;
static double learningRate;

static void read(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    auto number = [&] { double value; file.read((char*)&value, sizeof value); return value; };
    auto fill = [&](double* to, int count) { while (count-- > 0) *to++ = number(); };

    int n1 = number(), n2 = number(), N = number();
    learningRate = number();
    if (n1 != N1 || n2 != N2)
        exit(2);
    fill(&start.layer1.W[0][0], N1);
    fill(start.layer1.b, N1);
    fill(&start.layer2.W[0][0], N2 * N1);
    fill(start.layer2.b, N2);
    fill(&start.layer3.W[0][0], 2 * N2);
    fill(start.layer3.b, 2);

    blocks.assign((N + Block - 1) / Block, Samples{});
    auto row = [&](auto pick) { for (int k = 0; k < N; k++) ((double*)pick(blocks[k / Block]))[k % Block] = number(); };
    row([](Samples& block) { return block.x[0]; });
    row([](Samples& block) { return block.y[0]; });
    row([](Samples& block) { return block.y[1]; });
    for (int k = 0; k < N; k++)
    {
        Samples& block = blocks[k / Block];
        ((double*)block.scale)[k % Block] = 2.0 / N;
        block.vectors = k % Block / L + 1;
    }
}

int main()
{
    std::string command, argument;
    while (std::cin >> command >> argument)
    {
        if (command == "about")
            puts("g++ " __VERSION__);
        else if (command == "problem")
        {
            read(argument);
            puts("ready");
        }
        else
        {
            Network net = start;
            int steps = std::stoi(argument);
            std::vector<double> costs(steps + 1);
            auto begin = std::chrono::steady_clock::now();
            for (int s = 0; s < steps; s++)
                costs[s] = step(net, blocks, learningRate);
            std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
            costs[steps] = step(net, blocks, 0);
            printf("%.17g\n", command == "cost" ? costs[steps] : seconds.count());
        }
        fflush(stdout);
    }
}
