namespace OnboardingTracker.Knowledge.Tests;

/// <summary>Every row of the live-check catalogue, "the table, step by step"; each must have a step.</summary>
internal static class CatalogueRows
{
    public static readonly IReadOnlyList<string> All =
    [
        "S1", "S2", "S3", "S4", "T1", "T2", "T3",
        "M1.0", "M1.1", "M1.2", "M1.3", "M1.4", "M1.5",
        "M2.1", "M2.1a", "M2.1b", "M2.1c", "M2.1d", "M2.1e", "M2.1f", "M2.1g", "M2.2", "M2.2b", "M2.3", "M2.3a", "M2.3b", "M2.3c",
        "M2.3d", "M2.4", "M2.4b", "M2.4c", "M2.4d", "M2.5", "M2.5b",
        "M3.1", "M3.2", "M3.3", "M3.3a", "M3.3b", "M3.4", "M3.4a", "M3.5", "M3.5b", "M3.5c",
        "M4.1", "M4.2", "M4.2a", "M4.2b", "M4.2c", "M4.2d", "M4.2e", "M4.2f", "M4.3", "M4.4",
        "M5.0", "M5.1", "M5.2", "M5.2b", "M5.2c", "M5.3", "M5.4", "M5.5", "M5.6", "C.1",
    ];
}
