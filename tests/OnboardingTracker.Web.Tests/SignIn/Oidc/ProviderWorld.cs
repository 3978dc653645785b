using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Provider;

namespace OnboardingTracker.Web.Tests.SignIn.Oidc;

/// <summary>An installation with an owner and a real provider beside it that knows two people.</summary>
internal sealed class ProviderWorld(TestProvider provider, TrackerHost tracker) : IAsyncDisposable
{
    public const string Start = "/signin/oidc/start";

    public static readonly ProviderPerson Ada = new("ada", "ada@example.test", "Ada Lovelace");

    public static readonly ProviderPerson Owner = new("owner", TrackerHost.OwnerEmail, "O. Owner");

    public TestProvider Provider => provider;

    public TrackerHost Tracker => tracker;

    /// <param name="settings">Such as "Oidc:NewPeople=false"; they win over those that use the provider.</param>
    public static async Task<ProviderWorld> StartAsync(params string[] settings)
    {
        var provider = await TestProvider.StartAsync();
        var all = new Dictionary<string, string>(provider.Settings, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in settings.Select(setting => setting.Split('=', 2)))
        {
            all[setting[0]] = setting[1];
        }

        var tracker = await TrackerHost.StartAsync(all);
        await tracker.CreateOwnerAsync();
        await provider.AllowAsync(tracker.BaseAddress);
        provider.Clock = tracker.Clock;
        provider.Know(Ada);
        provider.Know(Owner);
        return new ProviderWorld(provider, tracker);
    }

    /// <summary>The whole way of a browser: to the provider, choosing who one is there, and back.</summary>
    /// <param name="start">The link that was pressed.</param>
    /// <returns>What the installation answers in the end.</returns>
    public static async Task<PlainPage> ComeAsync(HttpClient browser, string person, string start = Start) =>
        await PlainPage.OpenAsync(browser, await AnswerAsync(browser, person, start));

    /// <summary>The same up to the address that the provider's answer leads to.</summary>
    public static async Task<string> AnswerAsync(HttpClient browser, string person, string start = Start)
    {
        var sent = await PlainPage.OpenAsync(browser, start);
        Assert.True(sent.Location?.Contains("/connect/authorize", StringComparison.Ordinal) is true, $"{(int)sent.Status} {sent.Location} {sent.Text}");
        var asked = await PlainPage.OpenAsync(browser, sent.Location);
        var answered = await asked.SendAsync($"#as-{person}");
        Assert.True(answered.Location is not null, answered.Text);
        return answered.Location;
    }

    /// <summary>A browser in which somebody has come in by the provider.</summary>
    public async Task<HttpClient> SignedInAsync(string person)
    {
        var browser = tracker.Browser();
        var end = await ComeAsync(browser, person);
        Assert.True(end.Location is "/", $"{(int)end.Status} {end.Location} {end.Text}");
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await tracker.DisposeAsync();
        await provider.DisposeAsync();
    }
}
