namespace OnboardingTracker.Web.Hosting;

/// <summary>Which addresses are for programs and which carry a token; routes ignore case, so this does too.</summary>
internal static class ProgramPaths
{
    public static bool IsApi(PathString path) => Is(path, "/api");

    /// <summary>Answered with JSON, errors too.</summary>
    public static bool IsForPrograms(PathString path) => IsApi(path) || Is(path, "/openapi");

    public static bool CarriesToken(PathString path) => Is(path, "/setup") || Is(path, "/invitations");

    private static bool Is(PathString path, string segment) => path.StartsWithSegments(segment, StringComparison.OrdinalIgnoreCase);
}
