"""PyTorch: it is given the forward pass and the cost, and finds the gradients by automatic differentiation.

autograd.py sgd     the step is torch.optim.SGD's, as PyTorch's tutorials write it
autograd.py lean    the step is written out, which is faster
"""
import sys
import time

import numpy as np
import torch

torch.set_num_threads(1)
variant = sys.argv[1]


def cost():
    a1 = torch.sigmoid(W1 @ x + b1)
    a2 = torch.sigmoid(W2 @ a1 + b2)
    a3 = torch.sigmoid(W3 @ a2 + b3)
    return ((a3 - y) ** 2).sum() / N


def descend(steps):
    global W1, b1, W2, b2, W3, b3
    parameters = W1, b1, W2, b2, W3, b3 = [part.clone().requires_grad_() for part in start]
    optimizer = torch.optim.SGD(parameters, lr=rate)
    for _ in range(steps):
        if variant == "sgd":
            optimizer.zero_grad()
            cost().backward()
            optimizer.step()
            continue
        cost().backward()
        with torch.no_grad():
            for parameter in parameters:
                parameter -= rate * parameter.grad
                parameter.grad = None


# Below: the conversation with the benchmark (see ../Peer.cs).
for line in sys.stdin:
    command, argument = line.split(maxsplit=1)
    if command == "about":
        print("PyTorch", torch.__version__, flush=True)
    elif command == "problem":
        numbers = np.fromfile(argument.strip())
        n1, n2, N = map(int, numbers[:3])
        rate, rest = float(numbers[3]), torch.from_numpy(numbers[4:])
        shapes = (n1, 1), (n1, 1), (n2, n1), (n2, 1), (2, n2), (2, 1), (1, N), (2, N)
        parts = torch.split(rest, [rows * columns for rows, columns in shapes])
        *start, x, y = (part.reshape(shape) for part, shape in zip(parts, shapes))
        print("ready", flush=True)
    else:
        begin = time.perf_counter()
        descend(int(argument))
        seconds = time.perf_counter() - begin
        print(repr(cost().item()) if command == "cost" else seconds, flush=True)
