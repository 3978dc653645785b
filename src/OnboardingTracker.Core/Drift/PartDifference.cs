using System.Globalization;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Drift;

/// <summary>Compares two states of a part, resource by resource and field by field. Both must be in the order of <see cref="PartForm.Read"/>.</summary>
public static class PartDifference
{
    /// <summary>Kept one by one of one part and one look: when a thousand numbers go, nobody reads a thousand lines.</summary>
    public const int MostKept = 50;

    /// <param name="beforeAt">When the earlier state was last seen.</param>
    public static IReadOnlyList<AccountChange> Between(
        PartForm form, IEnumerable<KeptResource> before, IEnumerable<KeptResource> after, DateTimeOffset beforeAt, DateTimeOffset seenAt)
    {
        var kept = new List<AccountChange>();
        var others = 0;
        foreach (var (was, @is) in Matched(before, after))
        {
            foreach (var (kind, key, from, to) in Differences(was, @is))
            {
                if (kept.Count < MostKept)
                {
                    var resource = @is ?? was!;
                    var field = key is null ? null : form.Words.GetValueOrDefault(key, key);
                    kept.Add(new(form.Part, kind, resource.Id, resource.Name, field, Short(from), Short(to), beforeAt, seenAt, []));
                }
                else
                {
                    others++;
                }
            }
        }

        if (others > 0)
        {
            var count = others.ToString("N0", CultureInfo.InvariantCulture);
            kept.Add(new(form.Part, ChangeKind.Others, "", PartDefinition.Of(form.Part).Name, null, null, count, beforeAt, seenAt, []));
        }

        return kept;
    }

    /// <summary>Pairs resources of the same identity; one side is null where the other look did not see it.</summary>
    private static IEnumerable<(KeptResource? Was, KeptResource? Is)> Matched(IEnumerable<KeptResource> before, IEnumerable<KeptResource> after)
    {
        using var earlier = before.GetEnumerator();
        using var later = after.GetEnumerator();
        var (hasEarlier, hasLater) = (earlier.MoveNext(), later.MoveNext());
        while (hasEarlier || hasLater)
        {
            var order = !hasEarlier ? 1 : !hasLater ? -1 : string.CompareOrdinal(earlier.Current.Id, later.Current.Id);
            yield return (order <= 0 ? earlier.Current : null, order >= 0 ? later.Current : null);
            hasEarlier = order <= 0 ? earlier.MoveNext() : hasEarlier;
            hasLater = order >= 0 ? later.MoveNext() : hasLater;
        }
    }

    private static IEnumerable<(ChangeKind Kind, string? Key, string? From, string? To)> Differences(KeptResource? was, KeptResource? @is)
    {
        if (was is null || @is is null)
        {
            return [(was is null ? ChangeKind.Added : ChangeKind.Removed, null, null, null)];
        }

        // A field that an earlier version of the product did not keep has not changed because it is kept now.
        return
            from field in @is.Fields
            join known in was.Fields on field.Key equals known.Key
            where !string.Equals(field.Value, known.Value, StringComparison.Ordinal)
            select (ChangeKind.Changed, (string?)field.Key, known.Value, field.Value);
    }

    private static string? Short(string? value) =>
        value is { Length: > AccountChange.ValueMaxLength } ? $"{value[..(AccountChange.ValueMaxLength - 1)]}…" : value;
}
