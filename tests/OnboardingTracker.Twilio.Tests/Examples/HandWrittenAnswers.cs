using System.Text.Json.Nodes;

namespace OnboardingTracker.Twilio.Tests.Examples;

/// <summary>
/// Answers of our own, for operations that the package lacks or shows nothing of. Each is a file that says which description of Twilio's it
/// follows and of which date.
/// </summary>
internal static class HandWrittenAnswers
{
    private const string Folder = "answers/";

    public static IReadOnlyList<OperationAnswer> Of(string product, string name) =>
        [.. All().Where(entry => entry.Product == product && entry.Name == name).Select(entry => entry.Answer)];

    public static IEnumerable<(string Product, string Name, OperationAnswer Answer)> All()
    {
        var assembly = typeof(HandWrittenAnswers).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            var written = JsonNode.Parse(stream)!;
            yield return (
                (string)written["product"]!,
                (string)written["operation"]!,
                new("written by hand", 200, written["answer"]!, (string)written["source"]!));
        }
    }
}
