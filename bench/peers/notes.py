"""The notes' Python: `notes.py six` steps with their six functions as they stand, `notes.py shared` with one pass for all six."""
import ctypes
import platform
import sys
import time

import numpy as np

sigma = lambda z: 1 / (1 + np.exp(-z))
d_sigma = lambda z: np.cosh(z/2)**(-2) / 4


def network_function(a0):
    z1 = W1 @ a0 + b1
    a1 = sigma(z1)
    z2 = W2 @ a1 + b2
    a2 = sigma(z2)
    z3 = W3 @ a2 + b3
    a3 = sigma(z3)
    return a0, z1, a1, z2, a2, z3, a3


def cost(x, y):
    return np.linalg.norm(network_function(x)[-1] - y)**2 / x.size


def J_W3(x, y):
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J = 2 * (a3 - y)
    J = J * d_sigma(z3)
    J = J @ a2.T / x.size
    return J


def J_b3(x, y):
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J = 2 * (a3 - y)
    J = J * d_sigma(z3)
    J = np.sum(J, axis=1, keepdims=True) / x.size
    return J


def J_W2(x, y):
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J = 2 * (a3 - y)
    J = J * d_sigma(z3)
    J = (J.T @ W3).T
    J = J * d_sigma(z2)
    J = J @ a1.T / x.size
    return J


def J_b2(x, y):
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J = 2 * (a3 - y)
    J = J * d_sigma(z3)
    J = (J.T @ W3).T
    J = J * d_sigma(z2)
    J = np.sum(J, axis=1, keepdims=True) / x.size
    return J


def J_W1(x, y):
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J = 2 * (a3 - y)
    J = J * d_sigma(z3)
    J = (J.T @ W3).T
    J = J * d_sigma(z2)
    J = (J.T @ W2).T
    J = J * d_sigma(z1)
    J = J @ a0.T / x.size
    return J


def J_b1(x, y):
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J = 2 * (a3 - y)
    J = J * d_sigma(z3)
    J = (J.T @ W3).T
    J = J * d_sigma(z2)
    J = (J.T @ W2).T
    J = J * d_sigma(z1)
    J = np.sum(J, axis=1, keepdims=True) / x.size
    return J


def six(x, y):
    return J_W1(x, y), J_b1(x, y), J_W2(x, y), J_b2(x, y), J_W3(x, y), J_b3(x, y)


def shared(x, y):
    """What a NumPy user writes next: σ′ = a (1 − a), everything once, products by BLAS."""
    a0, z1, a1, z2, a2, z3, a3 = network_function(x)
    J3 = (2 / x.size) * (a3 - y) * (a3 * (1 - a3))
    J2 = (W3.T @ J3) * (a2 * (1 - a2))
    J1 = (W2.T @ J2) * (a1 * (1 - a1))
    return (J1 @ a0.T, J1.sum(axis=1, keepdims=True), J2 @ a1.T, J2.sum(axis=1, keepdims=True),
            J3 @ a2.T, J3.sum(axis=1, keepdims=True))


def descend(steps):
    global W1, b1, W2, b2, W3, b3
    W1, b1, W2, b2, W3, b3 = start
    for _ in range(steps):
        G1, g1, G2, g2, G3, g3 = gradients(x, y)
        W1 = W1 - rate * G1
        b1 = b1 - rate * g1
        W2 = W2 - rate * G2
        b2 = b2 - rate * g2
        W3 = W3 - rate * G3
        b3 = b3 - rate * g3


def blas():
    """Which OpenBLAS the products came from, and which of its kernels: it lies among the files that Linux has mapped."""
    try:
        with open("/proc/self/maps") as maps:
            library = ctypes.CDLL(next(line.split()[-1] for line in maps if "openblas" in line))
        library.openblas_get_config.restype = library.openblas_get_corename.restype = ctypes.c_char_p
        return " ".join(library.openblas_get_config().decode().split()[:2]) + ", kernel " + library.openblas_get_corename().decode()
    except (OSError, StopIteration, AttributeError):
        return "no OpenBLAS found"


# Below: the conversation with the benchmark (see ../Peer.cs).
gradients = {"six": six, "shared": shared}[sys.argv[1]]
for line in sys.stdin:
    command, argument = line.split(maxsplit=1)
    if command == "about":
        print(f"Python {platform.python_version()}, NumPy {np.__version__}, {blas()}", flush=True)
    elif command == "problem":
        numbers = np.fromfile(argument.strip())
        n1, n2, N = map(int, numbers[:3])
        rate, rest = numbers[3], numbers[4:]
        shapes = (n1, 1), (n1, 1), (n2, n1), (n2, 1), (2, n2), (2, 1), (1, N), (2, N)
        cuts = np.cumsum([rows * columns for rows, columns in shapes])[:-1]
        *start, x, y = (part.reshape(shape) for part, shape in zip(np.split(rest, cuts), shapes))
        print("ready", flush=True)
    else:
        begin = time.perf_counter()
        descend(int(argument))
        seconds = time.perf_counter() - begin
        print(repr(float(cost(x, y))) if command == "cost" else seconds, flush=True)
