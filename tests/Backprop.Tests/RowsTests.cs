namespace Backprop.Tests;

public sealed class RowsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 16)]
    [InlineData(7, 100)]
    public unsafe void Rows_begin_on_the_boundary_of_a_vector_and_end_on_one(int count, int length)
    {
        var rows = new Rows(count, length);
        for (var i = 0; i < count; i++)
        {
            fixed (double* row = rows[i])
                Assert.Equal(0, (long)row % (8 * sizeof(double)));
            Assert.True(rows[i].Length >= length && rows[i].Length % Rows.Widest == 0);
        }
    }

#if DEBUG // What the other tests rely on: in a debug build the loops cannot leave their rows unnoticed.
    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 15, 0)]
    [InlineData(2, 14, 0)]
    [InlineData(0, 8, 8)]
    public void A_load_or_store_outside_is_seen(int row, int k, int from)
    {
        var rows = new Rows(3, 16);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.From(from).Load<Lanes256>(row, k));
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.From(from).Store(row, k, Lanes256.All(1)));
    }
#endif
}
