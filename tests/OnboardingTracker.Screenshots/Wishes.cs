using OnboardingTracker.Testing.Screens;

namespace OnboardingTracker.Screenshots;

/// <summary>What the command line asks for.</summary>
internal sealed record Wishes(bool IsReadme, IReadOnlyList<string> Only, string Folder)
{
    /// <returns>Null when it cannot be understood.</returns>
    public static Wishes? Read(string[] args)
    {
        var isReadme = args is ["readme", ..];
        string? folder = null;
        List<string> only = [];
        for (var at = isReadme ? 1 : 0; at < args.Length; at += 2)
        {
            switch (args[at..])
            {
                case ["--only", var word, ..] when !isReadme:
                    only.Add(word);
                    break;
                case ["--out", var path, ..]:
                    folder = Path.GetFullPath(path);
                    break;
                default:
                    return null;
            }
        }

        return new Wishes(isReadme, only, folder ?? Path.Combine(Root(), isReadme ? "docs/images" : "tests/shots"));
    }

    public bool Wants(Screen screen) => IsReadme
        ? ReadmePictures.All.ContainsKey(screen.ToString())
        : Only.Count == 0 || Only.Any(word => screen.ToString().Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "OnboardingTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("This does not run inside the repository. Use --out.");
        }

        return folder;
    }
}
