using System.Text;
using System.Text.RegularExpressions;
using OnboardingTracker.Web.Tests.Architecture;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Tests.Languages;

/// <summary>The keys of all calls of T, H and Count in the sources of the interface.</summary>
internal sealed partial class TextCalls
{
    /// <summary>In C#, what makes a bare T, H or Count one of ours.</summary>
    private const string Import = "using static OnboardingTracker.Web.Ui.Text.Texts;";

    private readonly SortedSet<string> keys = new(StringComparer.Ordinal);
    private readonly List<string> unread = [];

    private TextCalls()
    {
    }

    public IReadOnlyCollection<string> Keys => keys;

    /// <summary>Calls whose text is no literal, with file and line: their keys cannot be known.</summary>
    public IReadOnlyList<string> Unread => unread;

    public static TextCalls OfTheInterface()
    {
        var calls = new TextCalls();
        calls.keys.UnionWith(CoreWords.All);
        foreach (var file in Solution.Files(Path.Combine(Solution.Source, "OnboardingTracker.Web"), ".cs", ".cshtml"))
        {
            var source = File.ReadAllText(file);
            var isBare = file.EndsWith(".cshtml", StringComparison.Ordinal) || source.Contains(Import, StringComparison.Ordinal);
            calls.Read(Path.GetRelativePath(Solution.Root, file), source, isBare);
        }

        return calls;
    }

    public static TextCalls In(string source)
    {
        var calls = new TextCalls();
        calls.Read("source", source, isBare: true);
        return calls;
    }

    /// <param name="isBare">The calls stand without the name of their class.</param>
    private void Read(string file, string source, bool isBare)
    {
        foreach (Match call in Call().Matches(source))
        {
            if (IsInComment(source, call.Index) || !(isBare || call.Groups["class"].Success))
            {
                continue;
            }

            var at = call.Index + call.Length;
            var texts = call.Groups["name"].Value == "Count" ? 2 : 1;
            if (texts == 2)
            {
                at = AfterArgument(source, at);
            }

            for (var text = 0; text < texts && at >= 0; text++)
            {
                at = ReadLiteral(source, text == 0 ? at : source.IndexOf(',', at) + 1);
            }

            if (at < 0 && !file.EndsWith($"{nameof(CoreWords)}.cs", StringComparison.Ordinal))
            {
                unread.Add($"{file}:{source.AsSpan(0, call.Index).Count('\n') + 1}");
            }
        }
    }

    /// <summary>Takes a literal, or several joined by a plus, among the keys; answers where it ends, or -1 when there is none.</summary>
    private int ReadLiteral(string source, int start)
    {
        var key = new StringBuilder();
        var at = start;
        do
        {
            at = SkipSpace(source, at);
            if (at >= source.Length || source[at] != '"')
            {
                return -1;
            }

            for (at++; source[at] != '"'; at++)
            {
                key.Append(source[at] == '\\' ? source[++at] : source[at]);
            }

            at = SkipSpace(source, at + 1);
        }
        while (source[at++] == '+');

        keys.Add(key.ToString());
        return at - 1;
    }

    /// <summary>Behind the comma that ends an argument, past what stands in brackets and quotes.</summary>
    private static int AfterArgument(string source, int start)
    {
        var depth = 0;
        for (var at = start; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case '"':
                    at = source.IndexOf('"', at + 1);
                    break;
                case ',' when depth == 0:
                    return at + 1;
            }
        }

        return -1;
    }

    private static int SkipSpace(string source, int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsInComment(string source, int at) =>
        source.AsSpan(source.LastIndexOf('\n', at) + 1).TrimStart().StartsWith("//", StringComparison.Ordinal);

    // Not ".Count(" of a list, and not "Part(" either.
    [GeneratedRegex(@"(?<![\w.])(?<class>Texts\.)?(?<name>T|H|Count)\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();
}
