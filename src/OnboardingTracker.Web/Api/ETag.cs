using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace OnboardingTracker.Web.Api;

/// <summary>What a request's If-Match claims about a revision, and the ETag of one.</summary>
internal static class ETag
{
    public static void Write(HttpContext context, int revision) => context.Response.Headers.ETag = Of(revision);

    /// <summary>Whether the header is there, can be read, and matches.</summary>
    /// <param name="revision">Null when there is nothing to match, which only a missing header survives.</param>
    public static IfMatch Compare(HttpContext context, int? revision)
    {
        var header = context.Request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return IfMatch.Absent;
        }

        if (!EntityTagHeaderValue.TryParseStrictList(header, out var tags))
        {
            return IfMatch.Unreadable;
        }

        var matches = revision is { } known
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && string.Equals(tag.Tag.Value, Of(known), StringComparison.Ordinal)));
        return matches ? IfMatch.Matches : IfMatch.Differs;
    }

    private static string Of(int revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");
}

internal enum IfMatch
{
    Absent,
    Unreadable,
    Matches,
    Differs,
}
