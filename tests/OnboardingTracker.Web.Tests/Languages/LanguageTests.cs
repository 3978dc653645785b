using System.Globalization;
using System.Net.Http.Headers;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Hosting;
using OnboardingTracker.Web.Tests.Pages;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "Sign in", null, null)]
    [InlineData("en", "Sign in", "qps-Ploc", null)]
    [InlineData("qps-Ploc", "⟦Šîĝñ îñ ···⟧", null, "en;qps-Ploc")]
    [InlineData("en", "Sign in", "en", "en;qps-Ploc")]
    [InlineData("qps-Ploc", "⟦Šîĝñ îñ ···⟧", "tlh", "en;qps-Ploc")]
    public async Task A_chosen_language_comes_before_the_browsers_and_only_offered_ones_count(string language, string heading, string? chosen, string? offered)
    {
        await using var tracker = await TrackerHost.StartAsync(new KeyValuePair<string, string>("Languages:Offered", offered ?? ""));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signin");
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("qps-Ploc"));
        request.Headers.Add("Cookie", $"{Language.Cookie}={chosen}");

        var page = await Screen.ReadAsync(await tracker.Api().SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal((language, heading), (page.Page.DocumentElement.GetAttribute("lang"), page.Heading));
        Assert.Null(page.Page.DocumentElement.GetAttribute("dir"));
    }

    [Theory]
    [InlineData("en;tlh")]
    [InlineData("de")]
    [InlineData("no language")]
    public void A_language_without_texts_stops_the_start_with_a_sentence(string offered)
    {
        var refusal = Assert.Throws<SettingException>(() => OfferedLanguages.Read(offered));

        Assert.StartsWith("Languages__Offered is a list of languages such as en;de. There are no texts in ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_instants_in_English_are_written_in_one_way_everywhere()
    {
        var at = new DateTimeOffset(2026, 9, 3, 17, 5, 0, TimeSpan.Zero);
        CultureInfo.CurrentUICulture = Language.English;

        Assert.Equal(
            ("3 Sep 2026, 17:05", "3 Sep 2026", "17:05", "40,000", "1.5 MB"),
            (Moments.Exact(at), Moments.Day(at), Moments.Clock(at), Counts.Plain(40_000), Counts.Size(1_572_864)));
        Assert.Equal(("59 min ago", "1 day ago", "2 days"), (Moments.Ago(at, at.AddMinutes(59)), Moments.Ago(at, at.AddDays(1)), Moments.Lasted(at, at.AddDays(2))));
    }
}
