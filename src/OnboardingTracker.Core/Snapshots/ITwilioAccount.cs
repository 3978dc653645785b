namespace OnboardingTracker.Core.Snapshots;

/// <summary>Reads a Twilio account. Never changes anything, never sends anything; every part may fail on its own.</summary>
public interface ITwilioAccount
{
    /// <summary>Reads every part side by side and reports each as it settles.</summary>
    /// <param name="countries">The planned countries, ISO 3166-1 alpha-2: prices are asked for each.</param>
    Task<AccountSnapshot> ReadAsync(
        TwilioCredentials credentials,
        IReadOnlyList<string> countries,
        IProgress<PartSettled>? progress,
        CancellationToken cancellationToken);

    /// <summary>Asks for the smallest page of each part, to tell what the credentials can read.</summary>
    Task<CredentialTest> TestAsync(TwilioCredentials credentials, CancellationToken cancellationToken);
}

/// <summary>A part was read, or could not be.</summary>
public sealed record PartSettled(SnapshotPart Part, PartFailure? Failure, int Settled, int Total);

/// <summary>What a test of credentials found: a refusal of the whole, or a line for each part.</summary>
/// <param name="Refusal">The sentence when Twilio refuses the credentials as such; null when they work at least in part.</param>
/// <param name="AccountName">The account's friendly name when it could be read.</param>
public sealed record CredentialTest(PartFailure? Refusal, string? AccountName, IReadOnlyList<PartTest> Parts);

/// <summary>One line of the test.</summary>
public sealed record PartTest(SnapshotPart Part, PartFailure? Failure);
