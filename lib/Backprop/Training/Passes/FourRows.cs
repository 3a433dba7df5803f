namespace Backprop;

internal readonly struct FourRows : IRowCount
{
    public static int Value => 4;
}
