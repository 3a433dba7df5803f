using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace Backprop;

/// <summary>One exercise: the right answer, the mistakes seen so far, and how an answer is judged.</summary>
/// <param name="Name">As in "J_W3".</param>
/// <param name="Right">The right answer on the checker's network.</param>
/// <param name="Begin">The first hint, for a function that is not written yet.</param>
/// <param name="Shapes">What to look at when shapes do not fit.</param>
/// <param name="Mistakes">Each with its words; no two have the same result.</param>
internal sealed partial record Exercise(
    string Name, Matrix<double> Right, string Begin, string Shapes, IReadOnlyList<Mistake> Mistakes)
{
    public string Judge(Func<Network, Matrix<double>, Matrix<double>, Matrix<double>?> mine)
    {
        ArgumentNullException.ThrowIfNull(mine);

        Matrix<double>? answer;
        try
        {
            // Copies: an answer that works in place must not spoil the next one.
            answer = mine(Blackboard.network, Blackboard.x.Clone(), Blackboard.y.Clone());
        }
        catch (Exception stop)
        {
            return $"Your {Name} stopped with: {stop.Message} {Advice(stop)}";
        }

        if (answer is null)
            return $"{Name} is not written yet: the function returns null. {Begin}";
        if (Equal(answer, Right, 1e-12))
            return $"Right: this is {Name}.";
        if (answer.Find(value => !double.IsFinite(value), Zeros.Include) is var (row, column, value))
            return $"Your {Name} holds {Number(value)}, at [{row}, {column}]: was something divided by 0? Look at each line's matrix, from the first one on.";
        if (Mistakes.FirstOrDefault(mistake => Equal(answer, mistake.Result, 1e-12)) is { } made)
            return made.Words;
        return SameShape(answer, Right) ? OfNumbers(answer) : OfShape(answer);
    }

    private string Advice(Exception stop) => stop switch
    {
        // MathNet's matrices throw the first for an index; without a parameter's name it stands for shapes of a + b and a − b. Arrays throw the second.
        ArgumentOutOfRangeException { ParamName: not null } or IndexOutOfRangeException =>
            "Rows and columns count from 0, and this network is smaller than the lesson's (1-3-4-2, 5 examples): take every size from the matrices, as in a2.RowCount and x.ColumnCount.",
        ArgumentException => $"Write the shape of each matrix beside its line: is each the one you meant, and which one has to lie down? {Shapes}",
        NullReferenceException => "Something is null there: is one of your lines not written yet?",
        _ => "Look at the line where it stopped: run your function on a network of your own, and show each line's matrix.",
    };

    private string OfShape(Matrix<double> answer)
    {
        var words = $"Your {Name} is {Shape.Of(answer)}, here it should be {Shape.Of(Right)}, the shape of {Name[2..]}.";
        return Math.Max(answer.RowCount, answer.ColumnCount) > Blackboard.N
            ? $"{words} Nothing is as large as that here: does your function use the network, x and y that it is given?"
            : words;
    }

    private string OfNumbers(Matrix<double> answer)
    {
        if (Equal(answer, Right, 1e-6))
            return "These are the right numbers but for their last digits, as nudging gives them. Now by the chain rule, without a nudge.";

        var (i, j, most) = Right.EnumerateIndexed(Zeros.Include).MaxBy(entry => Math.Abs(entry.Item3));
        var factor = answer[i, j] / most;
        if (factor != 0 && Equal(answer, factor * Right, 1e-12))
            return $"These are the right numbers times {Number(factor)}: which factor is missing, or too many? N is {Blackboard.N} here: take it from x.ColumnCount.";

        (i, j, _) = (answer - Right).EnumerateIndexed(Zeros.Include).MaxBy(entry => Math.Abs(entry.Item3));
        return $"The shape is right, the numbers are not: at [{i}, {j}] yours is {Number(answer[i, j])}, it should be {Number(Right[i, j])}. It is none of the usual mistakes: follow one weight through the chain rule.";
    }

    /// <summary>Equal up to rounding: two ways to write the same product differ in the last digits.</summary>
    private static bool Equal(Matrix<double> a, Matrix<double> b, double tolerance) =>
        SameShape(a, b) && (a - b).Enumerate().All(difference => Math.Abs(difference) <= tolerance * b.Enumerate().Max(Math.Abs));

    private static bool SameShape(Matrix<double> a, Matrix<double> b) => a.RowCount == b.RowCount && a.ColumnCount == b.ColumnCount;

    private static string Number(double value) => value.ToString("g4", CultureInfo.InvariantCulture);
}
