using System.Globalization;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Exports;

/// <summary>The filter of the activity as it stands in an address: <c>?who=&amp;kind=&amp;onboarding=&amp;from=&amp;to=</c>.</summary>
/// <param name="Who">A kind of actor (twilioCheck, apiToken, system, person) or the id of a person.</param>
/// <param name="Onboarding">A key.</param>
/// <param name="From">A day, or an instant of RFC 3339.</param>
/// <param name="To">A day, which is included, or an instant, which is not.</param>
public sealed record ActivityQuery(string? Who, string? Kind, string? Onboarding, string? From, string? To)
{
    public static readonly IReadOnlyList<string> Names = ["who", "kind", "onboarding", "from", "to"];

    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public bool IsEmpty => Pairs().All(pair => pair.Value is null);

    /// <summary>What the address asks for; an empty field of a form asks for nothing.</summary>
    public static ActivityQuery Of(IQueryCollection query)
    {
        return new(One("who"), One("kind"), One("onboarding"), One("from"), One("to"));

        string? One(string name) => query[name].FirstOrDefault()?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>An address with this filter.</summary>
    public string After(string address)
    {
        var asked = string.Join('&', Pairs().Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
        return asked.Length == 0 ? address : $"{address}?{asked}";
    }

    /// <summary>Reads the words; <see cref="ReadFilter.Fault"/> names the first that means nothing.</summary>
    /// <param name="of">The onboarding whose activity it is; null where the address may name one.</param>
    /// <param name="zone">Days are meant in it.</param>
    public async Task<ReadFilter> ReadAsync(
        ActivityReach reach, OnboardingId? of, TimeZoneInfo zone, IActivityReader activity, IOnboardingReader onboardings, CancellationToken cancellationToken)
    {
        var filter = new ActivityFilter { Reach = reach, Onboarding = of };
        if (Kind is not null)
        {
            if (ProfileWords.Find<ActivityKind>(Kind) is not { } kind)
            {
                return ReadFilter.Wrong("kind");
            }

            filter = filter with { Kind = kind };
        }

        if (Who is not null)
        {
            var actorKind = ProfileWords.Find<ActorKind>(Who);
            var person = actorKind is null ? (await activity.PeopleAsync(cancellationToken)).FirstOrDefault(one => one.Id == Who) : null;
            if (actorKind is null && person is null)
            {
                return ReadFilter.Wrong("who");
            }

            filter = filter with { ActorKind = actorKind, Person = person };
        }

        if (Onboarding is not null && of is null)
        {
            // One that is not there, and one that is not for this reader, are the same.
            if (await onboardings.VersionAsync(Onboarding, cancellationToken) is not { Id: var id } || reach.Onboardings?.Contains(id) is false)
            {
                return ReadFilter.Wrong("onboarding");
            }

            filter = filter with { Onboarding = id };
        }

        if (From is not null && InstantOf(From, zone, isEnd: false) is null)
        {
            return ReadFilter.Wrong("from");
        }

        if (To is not null && InstantOf(To, zone, isEnd: true) is null)
        {
            return ReadFilter.Wrong("to");
        }

        return new ReadFilter(filter with { From = InstantOf(From, zone, isEnd: false), Until = InstantOf(To, zone, isEnd: true) }, null);
    }

    private static DateTimeOffset? InstantOf(string? text, TimeZoneInfo zone, bool isEnd)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            var local = (isEnd ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue);

            // Midnight that the zone leaves out, as at the start of summer time in some, is the hour after it.
            var there = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
            return new DateTimeOffset(there, zone.GetUtcOffset(there));
        }

        return text is not null
            && text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
    }

    private IEnumerable<KeyValuePair<string, string?>> Pairs() => Names.Zip((string?[])[Who, Kind, Onboarding, From, To], KeyValuePair.Create);
}

/// <summary>A filter, or the name of the parameter that means nothing.</summary>
public sealed record ReadFilter(ActivityFilter? Filter, string? Fault)
{
    public static ReadFilter Wrong(string name) => new(null, name);
}
