namespace OnboardingTracker.Web.Api;

/// <summary>Bounds of the profile's numbers and lists.</summary>
internal static class ProfileLimits
{
    public const int MessagesPerDay = 1_000_000_000;
    public const int Countries = 250;
    public const int Names = 100;
    public const int NameLength = 200;
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
}
