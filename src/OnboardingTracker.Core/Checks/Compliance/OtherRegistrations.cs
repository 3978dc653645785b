using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Compliance;

/// <summary>What toll-free verifications and short code applications say about opt-in, opt-out and help.</summary>
internal sealed class OtherRegistrations(CheckDefinition definition)
{
    private static readonly string[] Words = ["stop", "help", "info"];

    /// <summary>In Canada people write French as well.</summary>
    private static readonly string[] FrenchWords = ["aide", "arret"];

    public IEnumerable<Finding> OfTollFree(AccountSnapshot account, Profile profile) => Of(
        SenderType.TollFree,
        profile,
        account.TollfreeVerifications?
            .GroupBy(one => one.PhoneNumberSid ?? one.Sid, StringComparer.Ordinal)
            .Select(tries => tries.MaxBy(one => one.DateUpdated ?? one.DateCreated ?? DateTimeOffset.MinValue)!),
        Judge,
        () => account.FailureOf(SnapshotPart.TollfreeVerifications),
        "Toll-free numbers are planned, and no verification is handed in yet.");

    public IEnumerable<Finding> OfShortCodes(AccountSnapshot account, Profile profile) => Of(
        SenderType.ShortCode,
        profile,
        account.ShortCodeApplications?
            .Where(one => PlannedCountry.MayBe(one.IsoCountry, profile) && one.State?.ToUpperInvariant() is not ("CANCELED" or "ARCHIVED")),
        Judge,
        () => account.FailureOf(SnapshotPart.ShortCodeApplications),
        "Short codes are planned, and no application is handed in yet.");

    /// <param name="registrations">Those that count; null when they could not be read.</param>
    /// <param name="none">What is said where the profile plans such senders by name and nothing is handed in.</param>
    private Finding[] Of<T>(
        SenderType type, Profile profile, IEnumerable<T>? registrations, Func<T, Finding> judge, Func<PartFailure> failure, string none)
    {
        var isNamed = profile.SenderTypes is not null;
        if (isNamed && !profile.Plans(type))
        {
            return [];
        }

        if (registrations is null)
        {
            return [definition.CouldNotCheck(failure())];
        }

        Finding[] findings = [.. registrations.Select(judge)];
        return findings.Length == 0 && isNamed ? [definition.NothingYet(none)] : findings;
    }

    private Finding Judge(TollfreeVerification one)
    {
        var what = $"toll-free verification {one.Sid}";
        var missing = Lacking((one.OptInType is not null, "the way people opt in"), (one.OptInImages > 0, "a picture of the opt-in"));
        var advised = Lacking((one.HasOptInConfirmation, "a confirmation of the opt-in"), (one.HasHelpSample, "a sample of the answer to HELP"));
        return Answer(what, missing, advised, InConsole.TollFreeVerifications, "opt-in and help");
    }

    private Finding Judge(ShortCodeApplication one)
    {
        var wanted = one.IsoCountry?.ToUpperInvariant() is "CA" ? Words.Concat(FrenchWords) : Words;
        string[] missing = [.. wanted.Except(one.ComplianceWords, StringComparer.OrdinalIgnoreCase).Select(word => $"an answer to {word.ToUpperInvariant()}")];
        var advised = Lacking((one.DoubleOptIn is true, "a second opt-in"));
        return Answer($"short code application \"{one.FriendlyName ?? one.Sid}\"", missing, advised, InConsole.ShortCodes, "opt-in, opt-out and help");
    }

    private static string[] Lacking(params (bool IsThere, string Part)[] parts) => [.. parts.Where(part => !part.IsThere).Select(part => part.Part)];

    private Finding Answer(string what, string[] missing, string[] advised, string place, string whole)
    {
        Seen[] seen = [.. missing.Concat(advised).Select(part => new Seen($"{Capital.Of(what)}: {part}", TwilioWords.NotSet))];
        return missing.Length > 0
            ? definition.NotPassed(
                $"The {what} does not name {string.Join(" and ", missing)}.",
                [.. missing.Select(part => $"Add {part} to the {what}: {place}.")],
                seen)
            : advised.Length > 0
                ? definition.Warned($"The {what} leaves out {string.Join(" and ", advised)}.", $"Add {string.Join(" and ", advised)} to the {what}: {place}.", seen)
                : definition.Passed($"The {what} describes {whole}.", new Seen(Capital.Of(what), $"describes {whole}"));
    }
}
