namespace Backprop.Charts;

internal sealed class PictureFormatters() : FormatterSource<Picture>(
    new("text/html", picture => picture.ToHtml()),
    new("image/svg+xml", picture => picture.Svg),
    new("text/plain", picture => picture.Alt));
