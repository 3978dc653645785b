namespace OnboardingTracker.Core.Registrations;

/// <summary>What changed between two texts, word by word.</summary>
public static class WordDifference
{
    /// <summary>Beyond this size the table of the comparison would be too large: the whole text is then shown as replaced.</summary>
    private const int MostCells = 1_000_000;

    public static IReadOnlyList<WordRun> Between(string? before, string? after)
    {
        var (was, @is) = (Words(before), Words(after));
        if ((long)(was.Length + 1) * (@is.Length + 1) > MostCells)
        {
            return Joined([.. was.Select(word => (WordChange.Removed, word)), .. @is.Select(word => (WordChange.Added, word))]);
        }

        var common = Common(was, @is);
        var words = new List<(WordChange Change, string Word)>();
        var (left, right) = (0, 0);
        while (left < was.Length || right < @is.Length)
        {
            if (left < was.Length && right < @is.Length && was[left] == @is[right])
            {
                words.Add((WordChange.Same, was[left++]));
                right++;
            }
            else if (right == @is.Length || (left < was.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                words.Add((WordChange.Removed, was[left++]));
            }
            else
            {
                words.Add((WordChange.Added, @is[right++]));
            }
        }

        return Joined(words);
    }

    private static string[] Words(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The length of the longest common sequence of the rests of both, for each pair of places.</summary>
    private static int[,] Common(string[] was, string[] @is)
    {
        var common = new int[was.Length + 1, @is.Length + 1];
        for (var left = was.Length - 1; left >= 0; left--)
        {
            for (var right = @is.Length - 1; right >= 0; right--)
            {
                common[left, right] = was[left] == @is[right]
                    ? common[left + 1, right + 1] + 1
                    : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        return common;
    }

    private static List<WordRun> Joined(List<(WordChange Change, string Word)> words)
    {
        var runs = new List<WordRun>();
        foreach (var (change, word) in words)
        {
            if (runs.Count > 0 && runs[^1].Change == change)
            {
                runs[^1] = runs[^1] with { Text = $"{runs[^1].Text} {word}" };
            }
            else
            {
                runs.Add(new WordRun(change, word));
            }
        }

        return runs;
    }
}

/// <summary>Words in a row that share what became of them.</summary>
public sealed record WordRun(WordChange Change, string Text);

public enum WordChange
{
    Same,
    Added,
    Removed,
}
