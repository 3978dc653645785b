using OnboardingTracker.Core.People;

namespace OnboardingTracker.Core.Comments;

/// <summary>Finds who a comment names: an @ and then the name or the e-mail address of somebody who can see it, whatever the case.</summary>
public static class Mentions
{
    /// <summary>Where names stand in the text, in order; of two that fit the longer counts. Two people of one name stand at the same place.</summary>
    public static IEnumerable<(int Start, int Length, IReadOnlyList<PersonInSight> People)> Find(string text, IReadOnlyCollection<PersonInSight> people)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && IsOfAWord(text[at - 1]))
            {
                // The @ of an address that stands in the text.
                continue;
            }

            var named = people
                .Select(person => (Person: person, Length: Math.Max(LengthOf(person.Name, text, at + 1), LengthOf(person.Email, text, at + 1))))
                .Where(found => found.Length > 0)
                .GroupBy(found => found.Length)
                .MaxBy(found => found.Key);
            if (named is not null)
            {
                yield return (at, named.Key + 1, [.. named.Select(found => found.Person)]);
            }
        }
    }

    /// <summary>Whom the text names, and of the chosen those who can see it; nobody twice, and not the author.</summary>
    public static IReadOnlyList<Mention> Of(string text, IReadOnlyCollection<string> chosen, IReadOnlyCollection<PersonInSight> people, string authorId) =>
    [
        .. Find(text, people)
            .SelectMany(found => found.People)
            .Concat(people.Where(person => chosen.Contains(person.MemberId, StringComparer.Ordinal)))
            .Where(person => person.MemberId != authorId)
            .DistinctBy(person => person.MemberId, StringComparer.Ordinal)
            .Select(person => new Mention(person.MemberId, person.Name)),
    ];

    private static int LengthOf(string name, string text, int at)
    {
        var end = at + name.Length;
        return name.Length > 0
            && end <= text.Length
            && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end == text.Length || !IsOfAWord(text[end]))
                ? name.Length
                : 0;
    }

    private static bool IsOfAWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_';
}
