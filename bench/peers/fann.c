/* FANN, in doubles, batch training: gcc -O3 -march=native fann.c -ldoublefann
 *
 * How its step becomes ours. It sums (y - a3) σ'(z3) and so on over the examples, and adds that times rate / N: for the cost
 * ‖a3 - y‖² / N our gradient is twice as large and negative, so its rate is 2 × ours. It keeps rate / N as a float, which is
 * exact for the benchmark's N = 100 and rate 6.25 (12.5 / 100 = 1/8). Its sigmoid is 1 / (1 + e^(-2 s z)): s = 1/2 is σ.
 * Its tanh-shaped error is replaced by the linear one. It clips a to [0.01, 0.99] in a (1 - a), which no neuron reaches here.
 */
#include <doublefann.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static struct fann* network;
static struct fann_train_data* data;
static struct fann_connection* start;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

static double number(FILE* file)
{
    double value;
    if (fread(&value, sizeof value, 1, file) != 1)
        exit(2);
    return value;
}

/* FANN numbers the neurons of a layer one after the other, and behind them a bias neuron that is always 1. */
static void layer(FILE* file, struct fann_connection** next, int before, int rows, int columns)
{
    int i, j;
    for (i = 0; i < rows; i++)
        for (j = 0; j < columns; j++, (*next)++)
            **next = (struct fann_connection){ before + j, before + columns + 1 + i, number(file) };
    for (i = 0; i < rows; i++, (*next)++)
        **next = (struct fann_connection){ before + columns, before + columns + 1 + i, number(file) };
}

static void read(const char* path)
{
    FILE* file = fopen(path, "rb");
    struct fann_connection* next;
    int n1, n2, N, k, i;
    double rate;
    if (!file)
        exit(2);
    n1 = number(file);
    n2 = number(file);
    N = number(file);
    rate = number(file);

    network = fann_create_standard(4, 1, n1, n2, 2);
    fann_set_training_algorithm(network, FANN_TRAIN_BATCH);
    fann_set_train_error_function(network, FANN_ERRORFUNC_LINEAR);
    fann_set_activation_function_hidden(network, FANN_SIGMOID);
    fann_set_activation_function_output(network, FANN_SIGMOID);
    fann_set_activation_steepness_hidden(network, 0.5);
    fann_set_activation_steepness_output(network, 0.5);
    fann_set_learning_momentum(network, 0);
    fann_set_learning_rate(network, 2 * rate);

    start = next = calloc(fann_get_total_connections(network), sizeof *start);
    layer(file, &next, 0, n1, 1);
    layer(file, &next, 2, n2, n1);
    layer(file, &next, 2 + n1 + 1, 2, n2);

    data = fann_create_train(N, 1, 2);
    for (k = 0; k < N; k++)
        data->input[k][0] = number(file);
    for (i = 0; i < 2; i++)
        for (k = 0; k < N; k++)
            data->output[k][i] = number(file);
    fclose(file);
}

static double cost(void)
{
    double sum = 0;
    unsigned k;
    for (k = 0; k < data->num_data; k++)
    {
        fann_type* a3 = fann_run(network, data->input[k]);
        double d0 = a3[0] - data->output[k][0], d1 = a3[1] - data->output[k][1];
        sum += d0 * d0 + d1 * d1;
    }
    return sum / data->num_data;
}

int main(void)
{
    char command[16], argument[4096];
    while (scanf("%15s %4095s", command, argument) == 2)
    {
        if (strcmp(command, "about") == 0)
            puts("FANN, doubles");
        else if (strcmp(command, "problem") == 0)
        {
            read(argument);
            puts("ready");
        }
        else
        {
            int steps = atoi(argument);
            double begin;
            fann_set_weight_array(network, start, fann_get_total_connections(network));
            begin = seconds();
            while (steps-- > 0)
                fann_train_epoch(network, data);
            begin = seconds() - begin;
            printf("%.17g\n", strcmp(command, "cost") == 0 ? cost() : begin);
        }
        fflush(stdout);
    }
    return 0;
}
