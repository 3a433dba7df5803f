namespace Notebooks.Tests;

/// <summary>A function of the notes, the lesson in which the reader writes it, and what stands for it in the library.</summary>
/// <param name="Name">Its name in the notes.</param>
/// <param name="Lesson">The notebook.</param>
/// <param name="Declaration">How the one cell that defines it declares it.</param>
/// <param name="Written">A call of it, in that lesson's names.</param>
/// <param name="Library">The same call, to the library.</param>
internal sealed record NotesFunction(string Name, string Lesson, string Declaration, string Written, string Library)
{
    /// <summary>Adding a function is one line here.</summary>
    public static readonly IReadOnlyList<NotesFunction> All =
    [
        new("sigma", "01-activation-function.dib", "double sigma(double z)", "sigma(0.7)", "Activation.Sigmoid(0.7)"),
        new("d_sigma", "01-activation-function.dib", "double d_sigma(double z)", "d_sigma(0.7)", "Activation.SigmoidDerivative(0.7)"),
        new("reset_network", "02-network-initialisation.dib", "Network reset_network(int n1 = 6, int n2 = 7, int seed = 6)", "reset_network(4, 5, 3).W2", "Network.Random(4, 5, 3).W2"),
        new("network_function", "03-forward-pass.dib", "network_function(Matrix<double> a0)", "network_function(x).a3", "network.Forward(x).a3"),
        new("cost", "04-cost-function.dib", "double cost(Matrix<double> x, Matrix<double> y)", "cost(x, y)", "network.Cost(x, y)"),
        new("J_W3", "05-output-layer.dib", "Matrix<double> J_W3(Matrix<double> x, Matrix<double> y)", "J_W3(x, y)", "network.J_W3(x, y)"),
        new("J_b3", "05-output-layer.dib", "Matrix<double> J_b3(Matrix<double> x, Matrix<double> y)", "J_b3(x, y)", "network.J_b3(x, y)"),
        new("J_W2", "06-hidden-layer-2.dib", "Matrix<double> J_W2(Matrix<double> x, Matrix<double> y)", "J_W2(x, y)", "network.J_W2(x, y)"),
        new("J_b2", "06-hidden-layer-2.dib", "Matrix<double> J_b2(Matrix<double> x, Matrix<double> y)", "J_b2(x, y)", "network.J_b2(x, y)"),
        new("J_W1", "07-hidden-layer-1.dib", "Matrix<double> J_W1(Matrix<double> x, Matrix<double> y)", "J_W1(x, y)", "network.J_W1(x, y)"),
        new("J_b1", "07-hidden-layer-1.dib", "Matrix<double> J_b1(Matrix<double> x, Matrix<double> y)", "J_b1(x, y)", "network.J_b1(x, y)"),
    ];

    /// <summary>The notes, section by section: the lesson of each, and its functions.</summary>
    public static readonly IReadOnlyList<(string Lesson, string[] Functions)> Notes =
    [
        ("01-activation-function.dib", ["sigma", "d_sigma"]),
        ("02-network-initialisation.dib", ["reset_network"]),
        ("03-forward-pass.dib", ["network_function"]),
        ("04-cost-function.dib", ["cost"]),
        ("05-output-layer.dib", ["J_W3", "J_b3"]),
        ("06-hidden-layer-2.dib", ["J_W2", "J_b2"]),
        ("07-hidden-layer-1.dib", ["J_W1", "J_b1"]),
    ];

    /// <summary>True when the lesson's function does what the library's does: see <c>Same</c> in <see cref="LessonRun"/>.</summary>
    public string Equal => $"Same({Written}, {Library})";
}
