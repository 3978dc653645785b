using System.Globalization;

namespace OnboardingTracker.Core.Billing.Split;

/// <summary>What people set about a split, in words for the activity.</summary>
internal static class SplitWords
{
    /// <summary>What differs, as one sentence without its point; null when nothing does.</summary>
    public static string? ChangeOf(SplitSettings was, SplitSettings @is)
    {
        List<string> added = [.. NamesOf(@is).Except(NamesOf(was), StringComparer.Ordinal)];
        List<string> removed = [.. NamesOf(was).Except(NamesOf(@is), StringComparer.Ordinal)];
        List<string> changed = [.. @is.Units.Where(unit => was.Find(unit.Name) is { } earlier && Of(earlier) != Of(unit)).Select(unit => unit.Name)];
        List<string> parts =
        [
            .. Part("added", added),
            .. Part("removed", removed),
            .. Part("changed", changed),
            .. was.Rule == @is.Rule ? Array.Empty<string>() : [$"shared cost by \"{SplitRuleWords.Of(@is.Rule)}\""],
        ];
        return parts.Count == 0 ? null : $"Cost split: {string.Join("; ", parts)}";
    }

    /// <summary>How that which differs stands in one of the two, a line for each unit; null when nothing of it is there.</summary>
    public static string? Of(SplitSettings split, SplitSettings other)
    {
        List<string> lines = [.. split.Units.Where(unit => other.Find(unit.Name) is not { } theirs || Of(theirs) != Of(unit)).Select(Of)];
        if (split.Rule != other.Rule)
        {
            lines.Insert(0, $"Shared cost: {SplitRuleWords.Of(split.Rule)}");
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string Of(SplitUnit unit)
    {
        List<string> parts = [.. unit.AccountSids, .. unit.ServiceSids];
        if (unit.FixedPercent is { } percent)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{percent:0.######} %"));
        }

        return $"{unit.Name}: {(parts.Count == 0 ? "nothing of its own" : string.Join(", ", parts))}";
    }

    private static IEnumerable<string> NamesOf(SplitSettings split) => split.Units.Select(unit => unit.Name);

    private static IEnumerable<string> Part(string verb, List<string> names) =>
        names.Count == 0 ? [] : names.Count > 3 ? [$"{verb} {names.Count} units"] : [$"{verb} {string.Join(", ", names.Select(name => $"\"{name}\""))}"];
}
