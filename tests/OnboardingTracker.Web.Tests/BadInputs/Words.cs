using System.Text.Json.Nodes;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.BadInputs;

/// <summary>
/// The sentences that people are told. A case says one to aim at; where ours is of the same meaning in other words it stands here, so that each is looked for
/// word by word.
/// </summary>
internal static class Words
{
    /// <summary>Our words where they are not those of the case, and why where that is not plain.</summary>
    private static readonly Dictionary<string, string> Ours = new(StringComparer.Ordinal)
    {
        ["auth-060"] = "E-mail address or password is not right.",
        ["auth-061"] = "Too many tries. Wait 15 minutes",
        ["auth-063"] = "The password is too short. Use at least 12 characters.",

        ["auth-065"] = "Somebody has to stay owner. Hand over ownership first, then this can be done.",

        // Two megabytes of columns are too many bytes before they are too many columns.
        ["csv-005"] = "The file is larger than 256 kB.",

        // The sentence of a link ends with what to do, which depends on whether somebody is signed in.
        ["auth-053"] = "This invitation is for another address. Sign in with that address.",
    };

    /// <summary>The sentence that has to be there; null when the case names none.</summary>
    public static string? Of(BadInput input) => Ours.GetValueOrDefault(input.Id) ?? (string?)input.Expect["sentence"];

    /// <summary>Holds a page to what every case of a page promises: its status, no fault, its sentence.</summary>
    public static void AssertAnswered(BadInput input, Screen screen)
    {
        Assert.NotEqual(500, (int)screen.Status);
        if (input.Expect["status"] is JsonArray statuses)
        {
            Assert.True(
                statuses.Any(status => (int)status! == (int)screen.Status),
                $"{(int)screen.Status}, not {statuses.ToJsonString()}: {string.Join(' ', screen.Errors)} {screen.Location}");
        }

        if (Of(input) is { } sentence && (int)screen.Status >= 400)
        {
            Assert.Contains(sentence, screen.Page.Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
