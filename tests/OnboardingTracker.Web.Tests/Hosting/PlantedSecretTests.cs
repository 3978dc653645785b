using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Simulator;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>Figure 7: what is secret or personal passes through a busy run in every way it can, and is then looked for wherever something is kept.</summary>
public sealed class PlantedSecretTests(ITestOutputHelper output)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>Always the same ones, so that a run can be repeated.</summary>
    private readonly Random random = new(7);

    private readonly List<(string What, string Value)> planted = [];

    [Fact]
    public async Task No_planted_secret_is_found_in_database_log_console_or_export()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        Plant("the key secret", SimulatorCredentials.Secret);
        Plant("the token", stage.Api.DefaultRequestHeaders.Authorization!.Parameter!);
        Plant("the password", TrackerHost.OwnerPassword);

        await ConnectWithWrongKeysAsync(stage, onboarding);
        await stage.CheckAsync(onboarding);
        await AskWithWrongTokensAsync(stage);
        await SignInWithWrongPasswordsAsync(stage);
        await OpenWrongLinksAsync(stage);
        var owner = await SignInAsync(stage);
        await MakeTokensAsync(owner);
        await SearchForNumbersAsync(stage, owner);
        await InviteAsync(stage);
        await SetUpSecondFactorAsync(stage);
        Dictionary<string, byte[]> places = new(StringComparer.Ordinal)
        {
            ["the log"] = Encoding.UTF8.GetBytes(stage.Tracker.Log),
            ["the console"] = Encoding.UTF8.GetBytes(stage.Tracker.Console),
        };
        foreach (var export in (string[])["/activity/export.csv", "/activity/export.json", $"/onboardings/{onboarding.Split('/')[^1]}/activity/export.csv"])
        {
            places[export] = await (await owner.OpenAsync(export)).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(stage.Tracker.DataDirectory).Where(file => !file.EndsWith(".pfx", StringComparison.Ordinal)))
        {
            places[file] = ReadShared(file);
        }

        Assert.True(planted.Count >= 40, $"Only {planted.Count} values.");
        Assert.True(places.Count >= 6, $"Only {places.Count} places.");
        Assert.True(places.Values.Sum(place => (long)place.Length) > 100_000, "The run was not busy.");
        var found = places
            .SelectMany(place => planted.SelectMany(value => Forms(value.Value).Where(form => place.Value.AsSpan().IndexOf(form.Bytes) >= 0).Select(form => $"{value.What} as {form.Name} in {place.Key}")))
            .ToList();
        output.WriteLine($"Figure 7: {planted.Count} planted values, 5 forms, {places.Count} places, {places.Values.Sum(place => (long)place.Length) / 1024:N0} KiB: {found.Count} found.");
        Assert.Empty(found);
    }

    /// <summary>The search finds what is there: a test that looks wrongly would never fail.</summary>
    [Theory]
    [InlineData("x")]
    [InlineData("xy")]
    [InlineData("xyz")]
    public void Every_form_is_found_wherever_it_begins(string before)
    {
        const string Secret = "a-secret-of-some-length";
        foreach (var text in (string[])
        [
            $"{before}{Secret}{before}",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{before}{Secret}{before}")),
            Convert.ToHexString(Encoding.UTF8.GetBytes($"{before}{Secret}")),
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"{before}{Secret}")),
        ])
        {
            Assert.Contains(Forms(Secret), form => Encoding.UTF8.GetBytes(text).AsSpan().IndexOf(form.Bytes) >= 0);
        }

        Assert.Contains(Forms(Secret), form => Encoding.Unicode.GetBytes(before + Secret).AsSpan().IndexOf(form.Bytes) >= 0);
        Assert.DoesNotContain(Forms(Secret), form => "a-secret-of-another"u8.ToArray().AsSpan().IndexOf(form.Bytes) >= 0);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Forms(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        yield return ("UTF-8", bytes);
        yield return ("UTF-16", Encoding.Unicode.GetBytes(value));
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)));
        yield return ("hexadecimal", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)));

        // Base64 differs by where in a group of three bytes the value begins; the letters at both ends also hold bits of their neighbours.
        for (var before = 0; before < 3; before++)
        {
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var first = before == 0 ? 0 : before + 1;
            var whole = (before + bytes.Length) / 3 * 4;
            yield return ("base64", Encoding.ASCII.GetBytes(text[first..whole]));
        }
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private async Task ConnectWithWrongKeysAsync(Stage stage, string onboarding)
    {
        for (var time = 0; time < 8; time++)
        {
            var secret = Plant("a key secret", RandomText(32));
            var answer = await stage.Api.SendAsync(HttpMethod.Put, $"{onboarding}/connection", HealthyLaunch.Keys(secret), header: ("Idempotency-Key", $"planted-{time}"));
            Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal);
        }

        for (var time = 0; time < 6; time++)
        {
            await stage.Api.SetAsync($"{onboarding}/connection", new { accountSid = SimulatorCredentials.AccountSid, authToken = Plant("an auth token", Convert.ToHexStringLower(Bytes(16))) });
        }
    }

    private async Task AskWithWrongTokensAsync(Stage stage)
    {
        for (var time = 0; time < 8; time++)
        {
            await stage.Tracker.Api(Plant("a guessed token", $"ot_{RandomText(43)}")).ReadAsync(Stage.Onboardings);
        }
    }

    private async Task SignInWithWrongPasswordsAsync(Stage stage)
    {
        for (var time = 0; time < 5; time++)
        {
            var guest = new Person(stage.Tracker.Browser());
            await guest.SendAsync("/signin", null, new() { ["email"] = $"guest{time}@example.test", ["password"] = Plant("a wrong password", $"{RandomText(20)} {RandomText(5)}") });
        }
    }

    private async Task OpenWrongLinksAsync(Stage stage)
    {
        var guest = new Person(stage.Tracker.Browser());
        for (var time = 0; time < 4; time++)
        {
            await guest.OpenAsync($"/setup/{Plant("a set-up link", RandomText(43))}");
            await guest.OpenAsync($"/invitations/{Plant("an invitation link", RandomText(43))}");
        }
    }

    private async Task<Person> SignInAsync(Stage stage)
    {
        var browser = stage.Tracker.Browser();
        var owner = new Person(browser);
        var signedIn = await owner.SendAsync("/signin", null, new() { ["email"] = TrackerHost.OwnerEmail, ["password"] = TrackerHost.OwnerPassword });
        foreach (var cookie in signedIn.Response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0].Split('=', 2)[1]).Where(value => value.Length > 40))
        {
            Plant("a session cookie", cookie[..Math.Min(cookie.Length, 120)]);
        }

        return owner;
    }

    private async Task MakeTokensAsync(Person owner)
    {
        for (var time = 0; time < 5; time++)
        {
            var page = await owner.OpenAsync("/account/tokens");
            using var content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = page.Page.QuerySelector("form.form input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
                ["Name"] = $"Program {time}",
                ["Scope"] = "read",
                ["Reach"] = "all",
                ["Days"] = "5",
            });
            var made = await owner.PostAsync("/account/tokens", content);
            Plant("a new token", made.Page.QuerySelector(".token__text code")!.TextContent);
        }
    }

    /// <summary>Real invitations, whose links work: one taken from the answer, one that is opened.</summary>
    private async Task InviteAsync(Stage stage)
    {
        for (var time = 0; time < 3; time++)
        {
            var made = await stage.Api.AddAsync("/api/v1/invitations", new { emails = (string[])[$"invited{time}@example.test"], roles = (string[])["viewer"], byMail = false });
            var link = new Uri(made.Json.GetProperty("items")[0].GetProperty("link").GetString()!);
            Plant("the link of an invitation", link.Segments[^1]);
            var opened = await new Person(stage.Tracker.Browser()).OpenAsync(link.AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, opened.Status);
        }
    }

    /// <summary>By the accounts themselves, as the page does it.</summary>
    private async Task SetUpSecondFactorAsync(Stage stage)
    {
        await using var scope = stage.Tracker.Services.CreateAsyncScope();
        var members = scope.ServiceProvider.GetRequiredService<UserManager<Member>>();
        var member = (await members.FindByEmailAsync(TrackerHost.OwnerEmail))!;
        await members.ResetAuthenticatorKeyAsync(member);
        Plant("the key of a second factor", (await members.GetAuthenticatorKeyAsync(member))!);
        foreach (var code in (await members.GenerateNewTwoFactorRecoveryCodesAsync(member, 10))!)
        {
            Plant("a recovery code", code);
        }
    }

    private async Task SearchForNumbersAsync(Stage stage, Person owner)
    {
        for (var time = 0; time < 4; time++)
        {
            // Without the plus: so it is found too where an address or a header has it in another form.
            var number = $"+{Plant("a phone number", $"1415{random.Next(2_000_000, 9_999_999)}")}";
            await owner.OpenAsync($"/search?q={Uri.EscapeDataString(number)}");
            await stage.Api.ReadAsync($"{Stage.Onboardings}?cursor={Uri.EscapeDataString(number)}");
            await stage.Api.ReadAsync($"{Stage.Onboardings}/{Uri.EscapeDataString(number)}");
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/onboardings", UriKind.Relative));
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Phone", number[1..]));
            using var answer = await stage.Api.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    private string Plant(string what, string value)
    {
        planted.Add((what, value));
        return value;
    }

    private string RandomText(int length) => new([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);

    private byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
