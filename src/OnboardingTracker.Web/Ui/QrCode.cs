using System.Globalization;
using System.Text;
using QRCoder;

namespace OnboardingTracker.Web.Ui;

/// <summary>A QR code as one path of an SVG picture, so that a page draws it without a script, a style or markup made elsewhere.</summary>
/// <param name="Size">Of both sides, in modules, with the quiet zone that readers need.</param>
/// <param name="Path">The dark modules, in the words of the attribute d.</param>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
