namespace Backprop;

/// <summary>A loop over all rows of something, a tile of them at a time.</summary>
internal interface ITiledLoop
{
    /// <summary>Computes R rows, from this one on.</summary>
    void Tile<R>(int row)
        where R : struct, IRowCount;
}
