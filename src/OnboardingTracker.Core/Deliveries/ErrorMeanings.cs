using System.Collections.Frozen;

namespace OnboardingTracker.Core.Deliveries;

/// <summary>What the error codes of messages mean, as far as a source of ours tells it.</summary>
public sealed class ErrorMeanings
{
    private readonly FrozenDictionary<int, ErrorMeaning> byCode;

    /// <exception cref="ArgumentException">A code stands there twice.</exception>
    public ErrorMeanings(IEnumerable<ErrorMeaning> meanings)
    {
        List<ErrorMeaning> all = [.. meanings];
        if (all.GroupBy(meaning => meaning.Code).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The error code {twice.Key} stands there twice.", nameof(meanings));
        }

        byCode = all.ToFrozenDictionary(meaning => meaning.Code);
    }

    public static ErrorMeanings None { get; } = new([]);

    public IReadOnlyCollection<ErrorMeaning> All => byCode.Values;

    /// <summary>Null for a code that no source of ours names.</summary>
    public ErrorMeaning? Find(int code) => byCode.GetValueOrDefault(code);
}

/// <summary>What one error code of Twilio means.</summary>
/// <param name="Meaning">As a phrase: "handset off or out of reach".</param>
/// <param name="Advice">What to do, as a sentence.</param>
public sealed record ErrorMeaning(int Code, string Meaning, string Advice);
