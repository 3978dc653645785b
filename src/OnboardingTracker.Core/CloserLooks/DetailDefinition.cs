using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.CloserLooks;

/// <summary>What a detail is: its name on screen, Twilio's operation, where it is asked, and which fields of the answer are shown.</summary>
/// <param name="Name">As a heading: "Phone number, in full".</param>
/// <param name="Operation">Twilio's operationId.</param>
/// <param name="Call">Method, host and path, with Twilio's names of the places.</param>
/// <param name="Fields">In the order in which they are shown; the first names an entry of a list. What is not named here is not read.</param>
public sealed record DetailDefinition(
    Detail Detail, string Name, string Operation, string Call, DetailPlace Place, IReadOnlyList<DetailField> Fields)
{
    /// <summary>The least credential that can read it.</summary>
    public CredentialTier Credential { get; init; } = CredentialTier.Standard;

    /// <summary>Several entries may come back, each in a line of its own.</summary>
    public bool IsList { get; init; }

    public static DetailDefinition Of(Detail detail) => DetailTable.All[detail];
}
