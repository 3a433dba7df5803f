using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Backprop.Charts;

/// <summary>A figure as a piece of a page: its alt text, which plotly.js replaces with the picture as soon as it is there.</summary>
internal static class FigureHtml
{
    private static int s_figures;

    public static string Of(Chart chart)
    {
        var alt = WebUtility.HtmlEncode(chart.Alt);
        var id = NewId(chart);
        return $$"""
            <div id="{{id}}" class="figure" role="img" aria-label="{{alt}}">{{alt}}</div>
            <script>
            (function () {
              var figure = {{ForScript(chart.FigureJson)}};
              var template = {{Theme.Template}};
              var system = window.matchMedia('(prefers-color-scheme: dark)');
              function dark() {
                var editor = document.body.classList;
                return editor.contains('vscode-dark') || (!editor.contains('vscode-light') && system.matches);
              }
              function draw(attempts) {
                var element = document.getElementById('{{id}}');
                if (!element) return;
                // A notebook may show plotly.js and the figure in any order.
                if (!window.Plotly) { if (attempts > 0) setTimeout(draw, 250, attempts - 1); return; }
                element.textContent = '';
                figure.layout.template = template(dark());
                figure.config = { responsive: true, displayModeBar: false };
                // On a narrow page a landscape becomes less high: else its sides are cut.
                var height = figure.layout.height, top = figure.layout.margin.t;
                function room() { return figure.layout.scene ? top + (height - top) * Math.min(1, element.clientWidth / 580) : height; }
                // And equal axes, which become shorter there, would leave an empty band below themselves.
                function trim() {
                  var full = element._fullLayout, axes = Object.keys(full).filter(function (key) { return /^yaxis\d*$/.test(key); });
                  if (figure.layout.scene || !axes.length) return;
                  var empty = Math.min.apply(null, axes.map(function (key) { return full[key].domain[0]; })) * full._size.h;
                  if (empty > 8) window.Plotly.relayout(element, { height: full.height - empty });
                }
                figure.layout.height = room();
                window.Plotly.newPlot(element, figure).then(trim);
                window.addEventListener('resize', function () {
                  if (element.isConnected) window.Plotly.relayout(element, { height: room() }).then(trim);
                });
                // A surface would keep the wheel to itself: it is the page that scrolls.
                element.addEventListener('wheel', function (event) { event.stopPropagation(); }, true);
                function repaint() { window.Plotly.relayout(element, { template: template(dark()) }); }
                system.addEventListener('change', repaint);
                new MutationObserver(repaint).observe(document.body, { attributes: true, attributeFilter: ['class'] });
              }
              draw(40);
            })();
            </script>
            """;
    }

    /// <summary>JSON that no script element ends in.</summary>
    private static string ForScript(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);

    /// <summary>
    /// Unique on a page, even where figures of several sessions meet in one saved notebook; and the same whenever the same
    /// notebook is run, so that what is published does not change by itself.
    /// </summary>
    private static string NewId(Chart chart)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chart.FigureJson)))[..8];
        return string.Create(CultureInfo.InvariantCulture, $"figure-{hash}-{Interlocked.Increment(ref s_figures)}");
    }
}
