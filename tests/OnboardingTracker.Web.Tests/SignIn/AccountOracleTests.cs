using System.Text.RegularExpressions;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.SignIn;

/// <summary>No answer tells whether somebody has an account: the words, the status and the headers of 200 tries each are the same.</summary>
public sealed partial class AccountOracleTests
{
    private const int Tries = 200;

    [Fact]
    public async Task Two_hundred_tries_at_a_known_and_at_an_unknown_address_get_one_and_the_same_answer()
    {
        await using var tracker = await TrackerHost.StartAsync(FarBrowser.Settings);
        await tracker.CreateOwnerAsync();
        HashSet<string> answers = [];

        for (var tried = 0; tried < Tries; tried++)
        {
            // Each from a network of its own; the first hundred of an hour are looked at, the others answered unread.
            var known = await TryAsync(tracker, TrackerHost.OwnerEmail, $"198.51.{tried}.1");
            var unknown = await TryAsync(tracker, "nobody@example.test", $"203.0.{tried}.1");
            Assert.Equal(known, unknown);
            answers.Add(known[..3]);
        }

        Assert.Equal(["422", "429"], answers.Order(StringComparer.Ordinal));
    }

    private static async Task<string> TryAsync(TrackerHost tracker, string email, string from)
    {
        using var browser = new FarBrowser(tracker, from);
        var answer = await browser.SignInAsync(email, "wrong-password-1");
        Assert.DoesNotContain("https", answer.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var headers = answer.Answer.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie" or "Retry-After")).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        var cookies = answer.Answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(line => line.Split('=')[0]) : [];
        var shown = Token().Replace(answer.Html, "").Replace(email, "", StringComparison.Ordinal);
        return $"{(int)answer.Status}\n{string.Join('\n', headers)}\n{string.Join('\n', cookies)}\n{shown}";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
