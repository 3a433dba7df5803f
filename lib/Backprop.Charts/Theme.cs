namespace Backprop.Charts;

/// <summary>What a page lays under every figure: a plotly.js template for its light or its dark colours.</summary>
internal static class Theme
{
    /// <summary>JavaScript: a function from "is the page dark?" to the template.</summary>
    /// <remarks>
    /// Lines in half-transparent grey fit either page. Dragging does not zoom: on a telephone it has to scroll.
    /// </remarks>
    public const string Template = """
        function (dark) {
          var text = dark ? '#d6d6d6' : '#333333', soft = 'rgba(128,128,128,0.22)', line = 'rgba(128,128,128,0.55)';
          var axis = {
            automargin: true, zeroline: false, gridcolor: soft, linecolor: line, tickcolor: line, showline: true,
            ticks: 'outside', ticklen: 4, title: { standoff: 8, font: { size: 12 } }, tickfont: { size: 11 }
          };
          return {
            layout: {
              font: { family: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif', size: 13, color: text },
              paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', dragmode: false, xaxis: axis, yaxis: axis,
              margin: { l: 56, r: 16, t: 64, b: 52 }, legend: { bgcolor: 'rgba(0,0,0,0)' },
              hoverlabel: { font: { size: 12 } },
              sliderdefaults: { bgcolor: dark ? '#8a8a8a' : '#ffffff', activebgcolor: '#b0b0b0', bordercolor: line, borderwidth: 1 },
              updatemenudefaults: { bgcolor: 'rgba(0,0,0,0)', bordercolor: line }
            }
          };
        }
        """;
}
