using System.Text.RegularExpressions;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Countries;
using OnboardingTracker.Core.Drift;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>Where to ask: at the resources that the last check saw, those first that the step's findings name, and no more than a few.</summary>
internal static partial class DetailQuestions
{
    /// <summary>An account with 10,000 numbers is looked at closer in a few places, not in all.</summary>
    public const int MostPlaces = 5;

    /// <summary>The places of one detail, each with its name in words where it has one.</summary>
    public static IReadOnlyList<(string At, string? Name)> Of(
        DetailDefinition definition, IReadOnlyList<string> countries, StepStanding step, IReadOnlyDictionary<SnapshotPart, IReadOnlyList<KeptResource>> kept)
    {
        var place = definition.Place;
        if (place.IsCountry)
        {
            return [.. countries.Take(MostPlaces).Select(country => (country, (string?)CountryNames.Of(country)))];
        }

        if (place.Part is not { } part)
        {
            return place.Words.Count == 0 ? [("", null)] : [.. place.Words.Select(word => (word, (string?)null))];
        }

        var named = NamedIn(step);
        return
        [
            .. (kept.GetValueOrDefault(part) ?? [])
                .Select(resource => (At: AddressOf(resource, place.Field), Name: (string?)resource.Name))
                .Where(one => !string.IsNullOrEmpty(one.At))
                .DistinctBy(one => one.At, StringComparer.Ordinal)
                .OrderByDescending(one => named.Contains(one.At!))
                .Take(MostPlaces)
                .Select(one => (one.At!, one.Name)),
        ];
    }

    // Of something that stands in another resource both are kept, the outer one first.
    private static string? AddressOf(KeptResource resource, string? field) =>
        field is null ? resource.Id[(resource.Id.LastIndexOf('/') + 1)..] : resource.Fields.FirstOrDefault(one => one.Key == field).Value;

    private static HashSet<string> NamedIn(StepStanding step) =>
    [
        .. step.Records
            .Select(record => record.Answer)
            .OfType<Finding>()
            .SelectMany(finding => finding.Seen.SelectMany(line => (string[])[line.Name, line.Value]).Concat(finding.Fixes).Append(finding.Summary))
            .SelectMany(text => Sid().Matches(text).Select(match => match.Value)),
    ];

    [GeneratedRegex("[A-Z]{2}[0-9a-f]{32}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sid();
}
