using OnboardingTracker.Web.Ui;

namespace OnboardingTracker.Web.Hosting;

/// <summary>Which addresses are for programs and which carry a token; routes ignore case, so this does too.</summary>
internal static class ProgramPaths
{
    public static bool IsApi(PathString path) => Is(path, "/api");

    /// <summary>Answered with JSON, errors too.</summary>
    public static bool IsForPrograms(PathString path) => IsApi(path) || Is(path, "/openapi");

    /// <summary>In its path, or in the address that a sign-in leads back to.</summary>
    public static bool CarriesToken(HttpRequest request) => IsOfToken(request.Path) || IsOfToken(BackOf(request.Query["returnUrl"].FirstOrDefault(), request.PathBase));

    private static bool IsOfToken(PathString path) => Is(path, "/setup") || Is(path, Links.Invitations);

    private static PathString BackOf(string? address, PathString pathBase)
    {
        var path = new PathString(address is ['/', ..] ? address : null);
        return path.StartsWithSegments(pathBase, out var inside) ? inside : path;
    }

    private static bool Is(PathString path, string segment) => path.StartsWithSegments(segment, StringComparison.OrdinalIgnoreCase);
}
