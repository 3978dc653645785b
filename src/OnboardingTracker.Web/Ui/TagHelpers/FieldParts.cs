using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OnboardingTracker.Web.Ui.TagHelpers;

/// <summary>The anatomy all fields share: a name, a hint, an error, and the ids that tie them to the control.</summary>
internal sealed class FieldParts(ViewContext view, string name)
{
    // Model state keys are property names and compare without case; ids and names on the page are camelCase.
    public string Id { get; } = char.ToLowerInvariant(name[0]) + name[1..];

    public string? Error { get; } = view.ModelState.TryGetValue(name, out var entry) && entry.Errors.Count > 0
        ? entry.Errors[0].ErrorMessage
        : null;

    public string? DescribedBy(object? hint)
    {
        var ids = $"{(hint is null ? "" : $"{Id}-hint ")}{(Error is null ? "" : $"{Id}-error")}".Trim();
        return ids.Length == 0 ? null : ids;
    }

    /// <param name="hint">A string or markup.</param>
    public IHtmlContent Hint(object? hint, bool isData = false)
    {
        if (hint is null)
        {
            return HtmlString.Empty;
        }

        var span = new TagBuilder("span");
        span.AddCssClass("field__hint");
        span.MergeAttribute("id", $"{Id}-hint");
        if (isData)
        {
            span.MergeAttribute("translate", "no");
        }

        if (hint is IHtmlContent markup)
        {
            span.InnerHtml.AppendHtml(markup);
        }
        else
        {
            span.InnerHtml.Append((string)hint);
        }

        return span;
    }

    public IHtmlContent ErrorLine()
    {
        if (Error is null)
        {
            return HtmlString.Empty;
        }

        var span = new TagBuilder("span");
        span.AddCssClass("field__error");
        span.MergeAttribute("id", $"{Id}-error");
        if (view.ViewData.IsOfRule(Error))
        {
            span.MergeAttribute("translate", "no");
        }

        span.InnerHtml.AppendHtml(IconTagHelper.Icon(view, "octagon-alert")).Append(Error);
        return span;
    }
}
