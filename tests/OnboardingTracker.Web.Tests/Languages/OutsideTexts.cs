using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OnboardingTracker.Web.Tests.Languages;

/// <summary>
/// What a person can read on a page of the pseudo-language that did not come from its texts: letters outside of ⟦ ⟧ that are no data either.
/// Data is what stands inside bdi, code, time or translate="no".
/// </summary>
internal static partial class OutsideTexts
{
    private const char Open = '⟦';
    private const char Close = '⟧';

    /// <summary>What is read out or shown, and what a script or a style shows of a page.</summary>
    private static readonly string[] Attributes =
    [
        "aria-label", "title", "placeholder", "alt", "data-label", "data-day", "data-days", "data-hours", "data-minutes", "data-now", "data-text", "data-too-large",
        "data-wrong-kind", "data-trouble", "data-done", "data-say",
    ];

    /// <summary>Drawn, typed or never read.</summary>
    private static readonly string[] NoText = ["script", "style", "svg", "textarea", "title", "meta", "link"];

    public static IReadOnlyList<string> In(IHtmlDocument page) => [.. InTitle(page), .. InElement(page.DocumentElement)];

    private static IEnumerable<string> InElement(IElement element)
    {
        if (NoText.Contains(element.LocalName, StringComparer.Ordinal) || IsData(element))
        {
            return [];
        }

        if (element.LocalName == "time")
        {
            return Instant().IsMatch(element.TextContent) ? [] : Outside(element.TextContent);
        }

        // Only the element's own text: markup in a text's place is judged by itself.
        var own = string.Concat(element.ChildNodes.Select(node => node is IText text ? text.Data : "\n"));
        return [.. InAttributes(element), .. Outside(own), .. element.Children.SelectMany(InElement)];
    }

    private static IEnumerable<string> InAttributes(IElement element)
    {
        var texts = Attributes.Select(element.GetAttribute).OfType<string>();
        return element is IHtmlInputElement { Type: "submit" or "button" or "reset" } button
            ? texts.Append(button.Value).SelectMany(Outside)
            : texts.SelectMany(Outside);
    }

    /// <summary>A title cannot mark its data; a part of it may be what the page shows as data, or the product's name.</summary>
    private static IEnumerable<string> InTitle(IHtmlDocument page)
    {
        var data = page.All.Where(IsData).Select(element => element.TextContent.Trim()).Append("Onboarding Tracker").ToHashSet(StringComparer.Ordinal);
        return Outside(page.Title ?? "")
            .SelectMany(rest => $"{rest} ".Split("- ", StringSplitOptions.TrimEntries))
            .Where(part => part.Length > 0 && !data.Contains(part));
    }

    private static bool IsData(IElement element) => element.LocalName is "bdi" or "code" || element.GetAttribute("translate") == "no";

    /// <summary>The runs outside of brackets that have a letter in them.</summary>
    private static List<string> Outside(string text)
    {
        var depth = 0;
        var run = new StringBuilder();
        List<string> found = [];
        foreach (var letter in text.Append(Open))
        {
            if (depth == 0 && letter is Open or '\n')
            {
                found.Add(run.ToString().Trim());
                run.Clear();
            }

            depth += letter switch
            {
                Open => 1,
                Close => -1,
                _ => 0,
            };
            if (depth == 0 && letter is not (Close or '\n'))
            {
                run.Append(letter);
            }
        }

        return [.. found.Where(outside => outside.Any(char.IsLetter))];
    }

    /// <summary>"23 Nov 2026, 10:42"; "12 min ago" is a text.</summary>
    [GeneratedRegex(@"^(\d+ \w+ \d{4})?(, )?(\d\d:\d\d)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instant();
}
