namespace OnboardingTracker.Core.Checks;

/// <summary>Who acts next on what waits, as findings say it after "Waiting on": Twilio, a carrier, the vetting provider, or somebody of one's own.</summary>
public static class WhoActs
{
    /// <summary>How a finding begins when somebody of one's own acts next: $"{WhoActs.Person}, to sign the letter".</summary>
    public const string Person = "a person";

    /// <summary>Those who were invited into the organization.</summary>
    public const string Invited = "the people invited";

    /// <summary>Somebody of one's own, whom the owner of the step can ask; not Twilio and nobody whom Twilio asks.</summary>
    public static bool IsAPerson(string? waitingOn) =>
        waitingOn is not null && (waitingOn.StartsWith(Person, StringComparison.Ordinal) || waitingOn is Invited);
}
