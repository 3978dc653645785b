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
        await using var tracker = await TrackerHost.StartAsync(new KeyValuePair<string, string>("ForwardedHeaders:KnownProxies", "127.0.0.1"));
        await tracker.CreateOwnerAsync();
        HashSet<string> known = [];
        HashSet<string> unknown = [];

        for (var tried = 0; tried < Tries; tried++)
        {
            // Each from a network of its own, so that none is answered unread.
            known.Add(await TryAsync(tracker, TrackerHost.OwnerEmail, $"198.51.{tried}.1"));
            unknown.Add(await TryAsync(tracker, $"x{tried:D3}r@example.test", $"203.0.{tried}.1"));
        }

        Assert.Equal(Assert.Single(known), Assert.Single(unknown));
        Assert.StartsWith("422", known.Single(), StringComparison.Ordinal);
    }

    private static async Task<string> TryAsync(TrackerHost tracker, string email, string from)
    {
        var browser = tracker.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        var answer = await (await PlainPage.OpenAsync(browser, "/signin")).SendAsync(("Email", email), ("Password", "wrong-password-1"));
        var headers = answer.Answer.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie")).OrderBy(header => header.Key, StringComparer.Ordinal)
            .Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        var cookies = answer.Answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(line => line.Split('=')[0]) : [];
        var shown = Token().Replace(answer.Html, "").Replace(email, "", StringComparison.Ordinal);
        return $"{(int)answer.Status}\n{string.Join('\n', headers)}\n{string.Join('\n', cookies)}\n{shown}";
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
