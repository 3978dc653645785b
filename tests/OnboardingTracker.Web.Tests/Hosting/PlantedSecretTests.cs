using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OnboardingTracker.Simulator;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Mail;
using OnboardingTracker.Testing.Provider;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;
using OnboardingTracker.Web.Tests.SignIn;
using OnboardingTracker.Web.Tests.SignIn.Oidc;

namespace OnboardingTracker.Web.Tests.Hosting;

/// <summary>Figure 7: what is secret or personal passes through a busy run in every way it can, and is then looked for wherever something is kept.</summary>
public sealed class PlantedSecretTests(ITestOutputHelper output)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    /// <summary>Always the same ones, so that a run can be repeated.</summary>
    private readonly Random random = new(7);

    private readonly List<(string What, string Value)> planted = [];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task No_planted_secret_is_found_in_database_log_console_or_export(DatabaseKind kind)
    {
        Assert.SkipWhen(kind is DatabaseKind.Postgres && PostgresServer.Missing is not null && Environment.GetEnvironmentVariable("CI") != "true", PostgresServer.Missing ?? "");
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var mails = await MailServer.StartAsync();
        await using var provider = await TestProvider.StartAsync();
        var kept = database.Settings.Where(setting => setting.Key != "Storage:DataDirectory" && setting.Value is not null).Select(setting => KeyValuePair.Create(setting.Key, setting.Value!));
        await using var stage = await Stage.SetAsync(settings: [.. kept, .. mails.Settings, .. provider.Settings]);
        var onboarding = await stage.ConnectedAsync();
        Plant("the key secret", SimulatorCredentials.Secret);
        Plant("the token", stage.Api.DefaultRequestHeaders.Authorization!.Parameter!);
        Plant("the password", TrackerHost.OwnerPassword);
        Plant("the password of the mail server", MailServer.Password);
        await stage.OrganizeAsync(onboarding);
        Plant("the client secret of the organization", SimulatorCredentials.ClientSecret);

        await ConnectWithWrongKeysAsync(stage, onboarding);
        await LookAtNumbersAsync(stage, onboarding);
        await AskWithWrongTokensAsync(stage);
        await SignInWithWrongPasswordsAsync(stage);
        await OpenWrongLinksAsync(stage);
        var owner = await SignInAsync(stage);
        await SignInByProviderAsync(stage, provider);
        await MakeTokensAsync(owner);
        await SearchForNumbersAsync(stage, owner);
        await InviteAsync(stage);
        await InviteByMailAsync(stage, owner, mails);
        await SetUpSecondFactorAsync(stage);
        Dictionary<string, byte[]> places = new(StringComparer.Ordinal)
        {
            ["the log"] = Encoding.UTF8.GetBytes(stage.Tracker.Log),
            ["the console"] = Encoding.UTF8.GetBytes(stage.Tracker.Console),
        };
        foreach (var export in (string[])["/activity/export.csv", "/activity/export.json", "/billing.csv", $"/onboardings/{onboarding.Split('/')[^1]}/activity/export.csv"])
        {
            places[export] = await (await owner.OpenAsync(export)).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        }

        // What the log is for is in it: who came in, who was refused.
        Assert.Contains("signed in", stage.Tracker.Log, StringComparison.Ordinal);
        Assert.Contains("A sign-in was refused", stage.Tracker.Log, StringComparison.Ordinal);
        await AddDatabaseAsync(places, kind, database, stage);

        Assert.True(planted.Count >= 60, $"Only {planted.Count} values.");
        Assert.True(places.Count >= 7, $"Only {places.Count} places.");
        Assert.True(places.Values.Sum(place => (long)place.Length) > 100_000, "The run was not busy.");
        var found = places
            .SelectMany(place => planted.SelectMany(value => Forms(value.Value).Where(form => place.Value.AsSpan().IndexOf(form.Bytes) >= 0).Select(form => $"{value.What} as {form.Name} in {place.Key}")))
            .ToList();
        output.WriteLine($"Figure 7 ({kind}): {planted.Count} planted values, 5 forms, {places.Count} places, {places.Values.Sum(place => (long)place.Length) / 1024:N0} KiB: {found.Count} found.");
        Assert.Empty(found);
    }

    /// <summary>
    /// SQLite's file and its log of writes; of PostgreSQL a dump, and where this machine may read them the files in which the server keeps the database and the log of
    /// writes, which holds what was changed or deleted since. What is known to be kept has to be found in each: the name of the onboarding.
    /// </summary>
    private static async Task AddDatabaseAsync(Dictionary<string, byte[]> places, DatabaseKind kind, TestDatabase database, Stage stage)
    {
        var known = "US launch"u8.ToArray();
        List<string> files = [];
        if (kind is DatabaseKind.Postgres)
        {
            places["the dump"] = await PostgresServer.DumpAsync(database.ConnectionString, TestContext.Current.CancellationToken);
            Assert.True(places["the dump"].AsSpan().IndexOf(known) >= 0);
            files.AddRange(await ServerFilesAsync(database.ConnectionString));
        }
        else
        {
            // The last connection that closes empties it into the file.
            places["the log of writes"] = ReadShared(Directory.GetFiles(stage.Tracker.DataDirectory, "*-wal").Single());
            Assert.NotEmpty(places["the log of writes"]);
            SqliteConnection.ClearAllPools();
            files.AddRange(Directory.GetFiles(stage.Tracker.DataDirectory).Where(file => !file.EndsWith(".pfx", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)));
            Assert.Contains(files, file => ReadShared(file).AsSpan().IndexOf(known) >= 0);
        }

        foreach (var file in files)
        {
            places[file] = ReadShared(file);
        }
    }

    /// <summary>Of the database and its log of writes, once everything is written; nothing where the server stands elsewhere.</summary>
    private static async Task<IReadOnlyList<string>> ServerFilesAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var checkpoint = new NpgsqlCommand("CHECKPOINT", connection))
        {
            await checkpoint.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await using var command = new NpgsqlCommand("SELECT current_setting('data_directory') || '|' || (SELECT oid FROM pg_database WHERE datname = current_database())", connection);
        var (folder, number) = ((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!).Split('|') switch { var parts => (parts[0], parts[1]) };
        string[] folders = [Path.Combine(folder, "base", number), Path.Combine(folder, "pg_wal")];
        return folders.All(Directory.Exists) ? [.. folders.SelectMany(Directory.GetFiles)] : [];
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

    /// <summary>The numbers of the account, which pass through a look at all of it and a closer look at a step.</summary>
    private async Task LookAtNumbersAsync(Stage stage, string onboarding)
    {
        foreach (var number in (await stage.ResourcesAsync("incoming-phone-numbers")).Select(resource => resource.GetProperty("phone_number").GetString()!))
        {
            Plant("a number of the account", number[1..]);
        }

        Assert.Contains(planted, value => value.What == "a number of the account");
        var run = await stage.CheckAsync(onboarding);
        Assert.Equal(0, run.GetProperty("couldNotCheck").GetInt32());
        var looks = 0;
        foreach (var step in await stage.StepsAsync(onboarding))
        {
            var look = await stage.Api.AddAsync($"{onboarding}/steps/{step.GetProperty("key").GetString()}/closer");
            looks += look.Status is HttpStatusCode.OK ? 1 : 0;
        }

        Assert.True(looks > 3, $"Only {looks} steps were looked at closer.");
    }

    /// <summary>The code and the state of an answer of the provider that was used, and of one that was not.</summary>
    private async Task SignInByProviderAsync(Stage stage, TestProvider provider)
    {
        await provider.AllowAsync(stage.Tracker.BaseAddress);
        provider.Clock = stage.Tracker.Clock;
        provider.Know(ProviderWorld.Ada);
        Plant("the client secret of the provider", TestProvider.ClientSecret);
        foreach (var isUsed in (bool[])[true, false])
        {
            var browser = stage.Tracker.Browser();
            var answer = await ProviderWorld.AnswerAsync(browser, "ada");
            var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(answer).Query);
            Plant("a code of the provider", asked["code"].ToString());
            Plant("a state of the way to the provider", asked["state"].ToString()[..80]);
            if (isUsed)
            {
                var end = await PlainPage.OpenAsync(browser, answer);
                Assert.True(end.Location is "/", $"{(int)end.Status} {end.Location} {end.Text}");
            }
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

    /// <summary>By the form, which shows the link, and in a mail that was sent; another mail still waits with its link in the outbox.</summary>
    private async Task InviteByMailAsync(Stage stage, Person owner, MailServer mails)
    {
        foreach (var isSent in (bool[])[true, false])
        {
            var sent = await owner.SendAsync("/people/invitations", "/people/invitations", new() { ["emails"] = $"mailed-{isSent}@example.test", ["role"] = "viewer" });
            var shown = await owner.FollowAsync(sent);
            var token = new Uri(shown.Page.QuerySelector("[data-testid=made] .sid")!.TextContent.Trim()).Segments[^1];
            Plant("the link of a mailed invitation", token);
            if (isSent)
            {
                await stage.Tracker.TellAsync();
                for (var tries = 0; tries < 200 && mails.Received.Count == 0; tries++)
                {
                    await Task.Delay(50, TestContext.Current.CancellationToken);
                }

                var mail = Assert.Single(mails.Received);
                Assert.Equal(MailServer.User, mail.User);
                Assert.Contains(token, mail.Text, StringComparison.Ordinal);
            }
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
