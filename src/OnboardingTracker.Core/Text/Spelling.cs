namespace OnboardingTracker.Core.Text;

/// <summary>Finds the word that somebody meant.</summary>
public static class Spelling
{
    private const int Near = 2;
    private const int LongestCompared = 64;

    /// <summary>The known word that is a letter or two away; null when none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(one => Distance(one, word));
        return nearest is not null && Distance(nearest, word) <= Near ? nearest : null;
    }

    /// <summary>Levenshtein's distance, ignoring case.</summary>
    public static int Distance(string one, string other)
    {
        if (one.Length > LongestCompared || other.Length > LongestCompared)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
