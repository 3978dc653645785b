using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using OnboardingTracker.Simulator;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class SecretTests
{
    [Fact]
    public async Task Secrets_stand_in_no_answer_no_log_and_no_file()
    {
        await using var stage = await Stage.SetAsync();
        var onboarding = await stage.ConnectedAsync();
        var answers = new StringBuilder();
        var both = new
        {
            accountSid = SimulatorCredentials.AccountSid,
            keySid = SimulatorCredentials.MainKeySid,
            keySecret = SimulatorCredentials.Secret,
            authToken = SimulatorCredentials.AuthToken,
        };
        var token = stage.Api.DefaultRequestHeaders.Authorization!.Parameter!;

        answers.Append((await stage.Api.SetAsync($"{onboarding}/connection", both)).Text);
        answers.Append((await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.Keys("wrong-secret-wrong-secret-wrong-1"))).Text);
        answers.Append((await stage.Api.SetAsync($"{onboarding}/connection", HealthyLaunch.Keys("abc\r\nX-Evil: 1"))).Text);
        answers.Append((await stage.Api.SetAsync($"{onboarding}/connection/organization", HealthyLaunch.Organization())).Text);
        answers.Append((await stage.Api.SetAsync($"{onboarding}/connection/organization", HealthyLaunch.Organization("wrong-client-secret-wrong-client-1"))).Text);
        await stage.CheckAsync(onboarding);
        foreach (var path in (string[])["", "/connection", "/connection/organization", "/steps", "/activity"])
        {
            answers.Append((await stage.Api.ReadAsync(onboarding + path)).Text);
        }

        SqliteConnection.ClearAllPools();
        var files = Directory.GetFiles(stage.Tracker.DataDirectory).Where(file => !file.EndsWith(".pfx", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        string[] secrets =
        [
            SimulatorCredentials.Secret, "wrong-secret-wrong-secret-wrong-1", token, SimulatorCredentials.ClientSecret, "wrong-client-secret-wrong-client-1",

            // How the tokens of the organization begin.
            "practice-token-",
        ];
        foreach (var secret in secrets)
        {
            AssertAbsent(secret, answers.ToString(), "an answer");
            AssertAbsent(secret, stage.Tracker.Log, "the log");
            AssertAbsent(secret, stage.Tracker.Console, "the console");
            Assert.All(files, file => AssertAbsent(secret, ReadShared(file), file));
        }

        // The practice account's auth token is part of its SID and of the organization's, so it is looked for beside those.
        var log = stage.Tracker.Log
            .Replace(SimulatorCredentials.AccountSid, "", StringComparison.Ordinal)
            .Replace(SimulatorCredentials.OrganizationSid, "", StringComparison.Ordinal);
        AssertAbsent(SimulatorCredentials.AuthToken, log, "the log");
    }

    [Theory]
    [InlineData("""{"accountSid":"SK0123456789abcdef0123456789abcdef","keySid":"SK0123456789abcdef0123456789abcdef","keySecret":"s"}""", "/accountSid", "Account SID must start with AC. This one starts with SK, which is an API key.")]
    [InlineData("""{"accountSid":"AC0123456789abcdef0123456789abcde","keySid":"SK0123456789abcdef0123456789abcdef","keySecret":"s"}""", "/accountSid", "Enter an Account SID. It starts with AC and has 34 characters. This one has 33.")]
    [InlineData("""{"accountSid":"AC../../../../0123456789abcdef0123","keySid":"SK0123456789abcdef0123456789abcdef","keySecret":"s"}""", "/accountSid", "After AC come 32 characters 0-9 and a-f.")]
    [InlineData("""{"accountSid":"AC0123456789abcdef0123456789abcdef","keySid":"SK0123456789abcdef0123456789abcdef"}""", "/keySecret", "Enter the secret of this key. Twilio shows it only once, when the key is made.")]
    [InlineData("""{"accountSid":"AC0123456789abcdef0123456789abcdef"}""", "/keySid", "Enter an API key with its secret, or the auth token.")]
    [InlineData("""{"accountSid":"AC0123456789abcdef0123456789abcdef","keySid":"SK0123456789abcdef0123456789abcdef","keySecret":"abc\r\nX-Evil: 1"}""", "/keySecret", "The secret has a line break in it. Copy it again.")]
    public async Task Credentials_that_cannot_be_right_are_refused_before_Twilio_is_asked(string body, string at, string sentence)
    {
        await using var stage = await Stage.SetAsync();
        var created = await stage.Api.AddAsync(Stage.Onboardings, Stage.Healthy);

        var answer = await stage.Api.SetAsync($"{created.Location}/connection", body);
        var asked = await stage.Control.GetStringAsync(new Uri("/_simulator/requests", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(sentence, answer.Json.GetProperty("errors").GetProperty(at)[0].GetString());
        Assert.DoesNotContain("2010-04-01", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_spaces_and_capital_digits_are_the_same_credentials_and_an_address_is_no_part_of_them()
    {
        await using var stage = await Stage.SetAsync();
        var created = await stage.Api.AddAsync(Stage.Onboardings, Stage.Healthy);

        var address = await stage.Api.SetAsync($"{created.Location}/connection", """{"accountSid":"AC0123456789abcdef0123456789abcdef","baseUrl":"http://127.0.0.1"}""");
        var pasted = await stage.Api.SetAsync(
            $"{created.Location}/connection",
            new { accountSid = " AC0123456789ABCDEF0123456789abcdef\n", keySid = $"\t{SimulatorCredentials.MainKeySid}", keySecret = $" {SimulatorCredentials.Secret} " });

        Assert.Equal(HttpStatusCode.BadRequest, address.Status);
        Assert.True(address.Json.GetProperty("errors").TryGetProperty("/baseUrl", out _));
        Assert.Equal(HttpStatusCode.OK, pasted.Status);
    }

    private static void AssertAbsent(string secret, string text, string where)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        foreach (var form in (string[])[secret, Convert.ToBase64String(bytes), Convert.ToHexString(bytes), Convert.ToHexStringLower(bytes)])
        {
            Assert.False(text.Contains(form, StringComparison.Ordinal), $"A secret stands in {where}.");
        }

        Assert.False(text.Contains(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(secret)), StringComparison.Ordinal), $"A secret stands in {where} as UTF-16.");
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
