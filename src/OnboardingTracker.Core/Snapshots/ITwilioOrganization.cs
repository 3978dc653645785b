namespace OnboardingTracker.Core.Snapshots;

/// <summary>Tells what an organization's credential can read. The reading itself is part of <see cref="ITwilioAccount.ReadAsync"/>.</summary>
public interface ITwilioOrganization
{
    /// <summary>Asks for a token, then for the smallest page of each part of the organization.</summary>
    /// <param name="credentials">With <see cref="TwilioCredentials.Organization"/>; throws <see cref="ArgumentException"/> without.</param>
    Task<OrganizationTest> TestAsync(TwilioCredentials credentials, CancellationToken cancellationToken);
}

/// <summary>What a test of an organization's credential found.</summary>
/// <param name="Refusal">Why nothing can be read with it; null when it works at least in part.</param>
/// <param name="Failures">The parts that cannot be read, and why.</param>
public sealed record OrganizationTest(PartFailure? Refusal, IReadOnlyList<PartFailure> Failures);
