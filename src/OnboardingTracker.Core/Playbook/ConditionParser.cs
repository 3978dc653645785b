using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Core.Playbook;

/// <summary>
/// Reads the rules of <see cref="Condition"/>: <c>or</c>, <c>and</c>, <c>not</c>, brackets, <c>field</c> (a yes/no answer),
/// <c>field is word</c>, <c>field has word</c> and <c>always</c>. Fields and words are those of the API.
/// </summary>
internal sealed class ConditionParser
{
    private static readonly Dictionary<string, Func<Profile, bool?>> YesNo = new(StringComparer.Ordinal)
    {
        ["twoWay"] = profile => profile.TwoWay,
        ["mms"] = profile => profile.Mms,
        ["voice"] = profile => profile.Voice,
        ["whatsApp"] = profile => profile.WhatsApp,
        ["invoiced"] = profile => profile.Invoiced,
    };

    private readonly List<string> words;
    private readonly string text;
    private int position;

    private ConditionParser(string text)
    {
        this.text = text;
        words = [.. text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }

    internal static Condition Parse(string text)
    {
        var parser = new ConditionParser(text);
        var rule = parser.Or();
        return parser.position == parser.words.Count
            ? new Condition(text, rule)
            : throw parser.Wrong($"\"{parser.words[parser.position]}\" was not expected");
    }

    private Func<Profile, bool?> Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (one, other) = (left, And());
            left = profile => one(profile) | other(profile);
        }

        return left;
    }

    private Func<Profile, bool?> And()
    {
        var left = Not();
        while (Take("and"))
        {
            var (one, other) = (left, Not());
            left = profile => one(profile) & other(profile);
        }

        return left;
    }

    private Func<Profile, bool?> Not()
    {
        if (Take("not"))
        {
            var inner = Not();
            return profile => !inner(profile);
        }

        if (Take("("))
        {
            var inner = Or();
            return Take(")") ? inner : throw Wrong("a closing bracket is missing");
        }

        return Claim(Next());
    }

    private Func<Profile, bool?> Claim(string field)
    {
        if (field == "always")
        {
            return _ => true;
        }

        if (YesNo.TryGetValue(field, out var answer))
        {
            return answer;
        }

        return field switch
        {
            "teamType" => Is<TeamType>(profile => profile.TeamType),
            "goals" => Has<Goal>(profile => profile.Goals),
            "useCases" => Has<UseCase>(profile => profile.UseCases),
            "senderTypes" => Has<SenderType>(profile => profile.SenderTypes),
            "countries" => HasCountry(),
            _ => throw Wrong($"\"{field}\" is not a field of the profile"),
        };
    }

    private Func<Profile, bool?> Is<T>(Func<Profile, T?> answer)
        where T : struct, Enum
    {
        Expect("is");
        var wanted = Word<T>();
        return profile => answer(profile) is { } given ? EqualityComparer<T>.Default.Equals(given, wanted) : null;
    }

    private Func<Profile, bool?> Has<T>(Func<Profile, IReadOnlyList<T>?> answers)
        where T : struct, Enum
    {
        Expect("has");
        var wanted = Word<T>();
        return profile => answers(profile)?.Contains(wanted);
    }

    private Func<Profile, bool?> HasCountry()
    {
        Expect("has");
        var wanted = Next();
        return wanted.Length == 2 && wanted.All(char.IsAsciiLetterUpper)
            ? profile => profile.Countries?.Contains(wanted, StringComparer.Ordinal)
            : throw Wrong($"\"{wanted}\" is not a country code of two capital letters");
    }

    private T Word<T>()
        where T : struct, Enum
    {
        var word = Next();
        return ProfileWords.Find<T>(word)
            ?? throw Wrong($"\"{word}\" is not one of {string.Join(", ", Enum.GetValues<T>().Select(ProfileWords.Of))}");
    }

    private void Expect(string word)
    {
        if (!Take(word))
        {
            throw Wrong($"\"{word}\" is missing after \"{words[position - 1]}\"");
        }
    }

    private bool Take(string word)
    {
        if (position < words.Count && words[position] == word)
        {
            position++;
            return true;
        }

        return false;
    }

    private string Next() => position < words.Count ? words[position++] : throw Wrong("it ends too early");

    private FormatException Wrong(string why) => new($"The rule \"{text}\" cannot be read: {why}.");
}
