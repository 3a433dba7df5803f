using System.Text;
using AngleSharp.Dom;

namespace NotebookRunner;

/// <summary>
/// Style attributes turned into classes: a page whose Content-Security-Policy allows no inline style obeys these alone, and
/// most of them come again and again.
/// </summary>
/// <param name="letter">What the classes' names begin with.</param>
internal sealed class StyleClasses(char letter)
{
    private readonly Dictionary<string, string> _classes = [];

    /// <summary>The rules of all classes so far. Like an attribute, they are stronger than any other rule.</summary>
    public string Css
    {
        get
        {
            var css = new StringBuilder();
            foreach (var (style, name) in _classes)
            {
                var declarations = style.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                css.Append($".{name}{{{string.Join(';', declarations.Select(declaration => declaration + "!important"))}}}\n");
            }

            return css.ToString();
        }
    }

    public void Replace(IElement element)
    {
        if (element.GetAttribute("style") is not { } style)
            return;
        element.RemoveAttribute("style");
        if (!_classes.TryGetValue(style, out var name))
            _classes.Add(style, name = $"{letter}{_classes.Count}");
        element.ClassList.Add(name);
    }
}
