using System.Globalization;
using System.Resources;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OnboardingTracker.Web.Ui.Text;

/// <summary>
/// The texts of the interface in the language of the request. The English sentence is its own key, so that a page reads as it looks; the resource
/// files beside this class hold every one of them, and a test fails on one that is missing or left over.
/// </summary>
public static class Texts
{
    private static readonly ResourceManager Words = new("OnboardingTracker.Web.Ui.Text.Texts", typeof(Texts).Assembly);

    /// <summary>A text without values.</summary>
    public static string T(string english) => Words.GetString(english, Language.Current) ?? english;

    /// <summary>A text with values in their places: <c>T("Target {0}", day)</c>. Translators may change the order.</summary>
    public static string T(string english, params ReadOnlySpan<object?> values) => string.Format(Language.Current, T(english), values);

    /// <summary>A text with markup in its places: <c>H("Started by {0}", @&lt;bdi&gt;@name&lt;/bdi&gt;)</c>. Everything else in it is encoded.</summary>
    public static IHtmlContent H(string english, params Func<object?, IHtmlContent>[] parts)
    {
        var html = new HtmlContentBuilder();
        var text = T(english);
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                html.AppendHtml(Encoded(text[at..]));
                break;
            }

            var close = text.IndexOf('}', open);
            html.AppendHtml(Encoded(text[at..open]));
            html.AppendHtml(parts[int.Parse(text.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture)](null));
            at = close + 1;
        }

        return html;
    }

    /// <summary>A number with its noun: <c>Count(n, "{0} step", "{0} steps")</c>.</summary>
    public static string Count(long number, string one, string many) => T(number == 1 ? one : many, number.ToString("N0", Language.Current));

    /// <summary>Whether there is a resource file of this very language.</summary>
    internal static bool AreIn(CultureInfo culture) => Words.GetResourceSet(culture, createIfNotExists: true, tryParents: false) is not null;

    private static HtmlString Encoded(string text) => new(HtmlEncoder.Default.Encode(text));
}
