namespace OnboardingTracker.Core.Checks;

/// <summary>Where the carriers of the United States and Canada deliver: toll-free numbers reach both, sender names neither.</summary>
internal static class NorthAmerica
{
    public static bool Includes(string? country) => UnitedStates.Includes(country) || country is "CA";
}
