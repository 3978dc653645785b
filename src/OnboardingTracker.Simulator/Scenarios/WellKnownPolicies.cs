namespace OnboardingTracker.Simulator.Scenarios;

/// <summary>Trust Hub policies that have the same SID in every account.</summary>
internal static class WellKnownPolicies
{
    public const string PrimaryBusiness = "RN6433641899984f951173ef1738c3bdd0";
    public const string SecondaryBusiness = "RNdfbf3fae0e1107f8aded0e7cead80bf5";
    public const string Starter = "RN806dd6cd175f314e1f96a9727ee271f4";
    public const string A2pTrustProduct = "RNb0d4771c2c98518d916a3d4cd70a8f8b";
}
