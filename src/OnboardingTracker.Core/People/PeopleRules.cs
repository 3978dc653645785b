namespace OnboardingTracker.Core.People;

/// <summary>What holds of every change of people.</summary>
public static class PeopleRules
{
    /// <summary>How long a removal can be undone; after that the person is deleted.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    public const string LastOwner = "Somebody has to stay owner. Hand over ownership first, then this can be done.";

    public const string OwnersOnly = "Only an owner can change owners.";

    public const string ChangedMeanwhile = "Somebody else has changed the roles of this person meanwhile. Look at what they are now, and save again.";

    /// <summary>An organisation, or an onboarding, that one person alone can act for stops when that person is away.</summary>
    public const int Enough = 2;

    /// <summary>Why the people of the organisation need attention; null when two can act.</summary>
    public static string? Fault(IReadOnlyList<PersonEntry> everybody)
    {
        var acting = everybody.Count(person => person.RemovedAt is null && person.Organization.Any(role => role is Role.Owner or Role.Admin));
        return acting >= Enough ? null : "Only one person here is owner or admin. Make a second one, so that somebody can act when the first is away.";
    }
}
