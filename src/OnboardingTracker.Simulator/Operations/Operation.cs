using System.Text.Json;
using OnboardingTracker.Simulator.Accounts;

namespace OnboardingTracker.Simulator.Operations;

/// <summary>One operation of Twilio's API that the simulator plays.</summary>
internal sealed record Operation(string Name, string Product, string Path, string Collection, Shape Shape)
{
    private readonly string[] segments = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name of the array in a list answer.</summary>
    public string Key { get; init; } = "";

    /// <summary>Query parameters that narrow a list, as Twilio spells them.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];

    /// <summary>Properties that a single answer has and a list does not.</summary>
    public IReadOnlyList<string> OnlyWhenFetched { get; init; } = [];

    /// <summary>Where the thing is kept that {Parent} names.</summary>
    public string ParentCollection { get; init; } = Collections.Services;

    /// <summary>The query parameter that names the one resource, where the path does not.</summary>
    public string? SidParameter { get; init; }

    /// <summary>Standard keys are refused here, as Twilio does for accounts and keys.</summary>
    public bool NeedsMainKey { get; init; }

    public string Method { get; init; } = HttpMethods.Get;

    /// <summary>Only a token of the organization opens it.</summary>
    public bool NeedsOrganization { get; init; }

    /// <summary>What the organization's app has to be allowed; null when any token will do.</summary>
    public string? Permission { get; init; }

    /// <summary>The values of the path's placeholders, or null when the path is another operation's.</summary>
    public IReadOnlyDictionary<string, string>? Match(string product, IReadOnlyList<string> path)
    {
        if (product != Product || path.Count != segments.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        for (var at = 0; at < segments.Length; at++)
        {
            if (!Matches(segments[at], path[at], values))
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>What this operation sends of a resource.</summary>
    public void Write(Utf8JsonWriter writer, Resource resource)
    {
        if (Shape is Shape.Fetch or Shape.Redirect || OnlyWhenFetched.Count == 0)
        {
            writer.WriteRawValue(resource.Utf8.Span, skipInputValidation: true);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in resource.Wire.EnumerateObject().Where(property => !OnlyWhenFetched.Contains(property.Name)))
        {
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static bool Matches(string template, string segment, Dictionary<string, string> values)
    {
        var open = template.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return template == segment;
        }

        var close = template.IndexOf('}', StringComparison.Ordinal);
        var suffix = template[(close + 1)..];
        if (segment.Length <= suffix.Length || !segment.EndsWith(suffix, StringComparison.Ordinal))
        {
            return false;
        }

        values[template[(open + 1)..close]] = segment[..^suffix.Length];
        return true;
    }
}

/// <summary>How an operation's answer is put together.</summary>
internal enum Shape
{
    Fetch,

    /// <summary>Paging of the 2010 API: relative addresses beside the list.</summary>
    PagesBesideList,

    /// <summary>Paging of all other products: absolute addresses in <c>meta</c>.</summary>
    PagesInMeta,

    /// <summary>The whole list at once.</summary>
    Whole,

    /// <summary>Paging of port-in requests: a token in <c>meta</c>, no addresses.</summary>
    PagesByToken,

    /// <summary>Paging of short code applications: numbers and <c>has_next</c>, no <c>meta</c>.</summary>
    PagesByNumber,

    /// <summary>One resource whose status is 307.</summary>
    Redirect,

    /// <summary>As <see cref="PagesInMeta"/>, 100 at most: lists of an organization.</summary>
    PagesOfOrganization,

    /// <summary>Paging of SCIM (RFC 7644): startIndex, itemsPerPage and totalResults.</summary>
    PagesByIndex,

    /// <summary>A token of an OAuth app, posted for.</summary>
    Token,
}
