namespace OnboardingTracker.Core.Registrations;

/// <summary>What another try costs, with where that stands and as of when. What nobody has read is unknown, never nothing.</summary>
public sealed record RetryFee(string Text, string SourceName, string SourceAddress, DateOnly AsOf)
{
    private static readonly RetryFee OfCampaign = new(
        "15 USD each time a campaign goes to external vetting; a further try may be charged again",
        "Twilio, A2P 10DLC Campaign Vetting FAQ",
        "https://support.twilio.com/hc/en-us/articles/11587910480155-A2P-10DLC-Campaign-Vetting-FAQ",
        new DateOnly(2024, 2, 27));

    /// <summary>Null: unknown.</summary>
    public static RetryFee? Of(RegistrationKind kind) => kind is RegistrationKind.Campaign ? OfCampaign : null;
}
