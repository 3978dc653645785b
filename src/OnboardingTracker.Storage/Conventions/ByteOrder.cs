namespace OnboardingTracker.Storage.Conventions;

/// <summary>
/// The order of texts by their bytes in UTF-8, under the name that each database has for it. Left to itself each orders by rules of its own, those of PostgreSQL
/// also by the machine it was set up on.
/// </summary>
internal static class ByteOrder
{
    public static string Of(TrackerDbContext db) => db.Database.ProviderName?.StartsWith("Npgsql", StringComparison.Ordinal) is true ? "C" : "BINARY";
}
