namespace Backprop;

internal readonly struct OneRow : IRowCount
{
    public static int Value => 1;
}
