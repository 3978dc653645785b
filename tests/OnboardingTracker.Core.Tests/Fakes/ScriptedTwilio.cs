using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Tests.Fakes;

/// <summary>Answers what the test wrote down, and remembers who asked.</summary>
internal sealed class ScriptedTwilio : ITwilioAccount
{
    public AccountSnapshot? Snapshot { get; set; }

    public CredentialTest Test { get; set; } = new(null, "Northwind", []);

    /// <summary>What the reading still waits for after its last part.</summary>
    public Task Last { get; set; } = Task.CompletedTask;

    public List<TwilioCredentials> AskedWith { get; } = [];

    public async Task<AccountSnapshot> ReadAsync(
        TwilioCredentials credentials,
        IReadOnlyList<string> countries,
        IProgress<PartSettled>? progress,
        CancellationToken cancellationToken)
    {
        AskedWith.Add(credentials);
        var total = PartDefinition.OfAccount.Count;
        foreach (var (part, index) in PartDefinition.OfAccount.Select((part, index) => (part, index)))
        {
            progress?.Report(new PartSettled(part.Part, null, index + 1, total));
        }

        await Last;
        return Snapshot ?? throw new InvalidOperationException("The test has no snapshot.");
    }

    public Task<CredentialTest> TestAsync(TwilioCredentials credentials, CancellationToken cancellationToken)
    {
        AskedWith.Add(credentials);
        return Task.FromResult(Test);
    }
}
