using System.Globalization;
using System.Text;
using OnboardingTracker.Core.Billing.Readiness;

namespace OnboardingTracker.Core.Onboardings.UseCases;

/// <summary>Starts an onboarding under a readable key made from its name.</summary>
public sealed class CreateOnboarding(IOnboardingStore onboardings, BillingReview billing, TimeProvider clock)
{
    private const int KeyMaxLength = 48;
    private const int Attempts = 5;

    /// <param name="id">Of a form that may be sent twice: the second time answers with the onboarding that the first one started.</param>
    public async Task<Onboarding> RunAsync(
        string name, string? customer, Profile profile, bool isPractice, Actor actor, CancellationToken cancellationToken, OnboardingId? id = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (id is { } given && await onboardings.KeyOfAsync(given, cancellationToken) is { } started)
            {
                return await onboardings.FindAsync(started, cancellationToken) ?? throw new InvalidOperationException($"The onboarding {started} has just gone.");
            }

            var key = await FreeKeyAsync(Slug(name), cancellationToken);
            var onboarding = Onboarding.Start(key, name, customer, profile, isPractice, actor, clock.GetUtcNow(), id);
            billing.Run(onboarding);

            // A key can be taken between the look and the save: a double click starts two at once.
            var added = await onboardings.AddAsync(onboarding, cancellationToken, actor.Id.Length == 0 ? null : actor.Id);
            if (!added.IsDone && id is { } taken && await onboardings.KeyOfAsync(taken, cancellationToken) is null)
            {
                // The id belongs to an onboarding that does not exist for this person: theirs gets another one, and learns nothing of it.
                id = null;
            }

            if (added.IsDone || attempt == Attempts)
            {
                return added.IsDone ? onboarding : throw new InvalidOperationException($"No key is free for \"{name}\": {added.Refusal}");
            }
        }
    }

    /// <summary>Latin letters and digits of the name, joined by hyphens; "onboarding" when none are left.</summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString()[..Math.Min(slug.Length, KeyMaxLength)].Trim('-');
        return text.Length == 0 ? "onboarding" : text;
    }

    private async Task<string> FreeKeyAsync(string slug, CancellationToken cancellationToken)
    {
        // "new" and "import" are pages beside the onboardings.
        var taken = slug is "new" or "import" || await onboardings.KeyExistsAsync(slug, cancellationToken);
        return taken ? $"{slug}-{Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")[^6..]}" : slug;
    }
}
