using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>The launch forecast as a person sees it: days, what sets them, what to start, a drawing and its facts in a table.</summary>
public sealed class ForecastPageTests(PagesHost host) : IClassFixture<PagesHost>
{
    private static readonly Profile Launch = new() { TeamType = TeamType.SmallTeam, Countries = ["US"], SenderTypes = [SenderType.A2p10Dlc] };

    private DateTimeOffset Now => host.Tracker.Clock.GetUtcNow();

    [Fact]
    public async Task Without_countries_it_asks_for_them_and_draws_nothing()
    {
        var screen = await host.Owner.OpenAsync($"{await host.NewOnboardingAsync()}/forecast");

        Assert.Equal(HttpStatusCode.OK, screen.Status);
        Assert.Contains("No countries chosen yet.", Text(screen, "forecast"), StringComparison.Ordinal);
        Assert.Null(screen.Page.QuerySelector("[data-testid=launch-chart], [data-testid=start-by]"));
    }

    [Fact]
    public async Task A_waiting_campaign_sets_the_date_of_the_country()
    {
        var screen = await OpenAsync("waiting", Launch, ("primary-profile-is-approved", Verdict.Passed), ("brand-is-approved", Verdict.Passed), ("campaigns-are-verified", Verdict.Waiting));

        var country = Text(screen, "country-US");
        Assert.Contains("Sets the date: Get the campaigns approved.", country, StringComparison.Ordinal);
        Assert.Contains($"Handed in on {Day(Now)}", country, StringComparison.Ordinal);
        Assert.DoesNotContain("Not before", country, StringComparison.Ordinal);
        Assert.Contains("Handed in", Row(screen, "Get the campaigns approved").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_time_is_said_and_the_date_reads_not_before()
    {
        var screen = await OpenAsync("unknown", Launch);

        Assert.Contains("Not before", Text(screen, "country-US"), StringComparison.Ordinal);
        Assert.Contains("Unknown: no source says", Row(screen, "Get the primary business profile approved").TextContent, StringComparison.Ordinal);
        Assert.Contains("Get the primary business profile approved", Text(screen, "start-today"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blocked_step_is_named_and_no_day_is()
    {
        var screen = await OpenAsync("blocked", Launch, ("primary-profile-is-approved", Verdict.Passed), ("brand-is-approved", null));

        var country = Text(screen, "country-US");
        Assert.Contains("Cannot say until this is unblocked: Get the brand approved.", country, StringComparison.Ordinal);
        Assert.DoesNotContain("Sets the date", country, StringComparison.Ordinal);
        Assert.Null(screen.Page.QuerySelector("[data-testid=launch-chart]"));
    }

    [Fact]
    public async Task Every_usual_time_shows_its_source_and_the_day_it_was_read()
    {
        var screen = await OpenAsync("sources", Launch);

        var row = Row(screen, "Get the campaigns approved");
        Assert.Contains("10–15 business days", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("read 23 Nov 2026", row.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("https://github.com/twilio/ai/", row.QuerySelector("a[target=_blank]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_too_near_is_warned_of_and_marked_in_the_drawing()
    {
        var target = DateOnly.FromDateTime(Now.DateTime).AddDays(10);
        var screen = await OpenAsync("near", Launch with { TargetDate = target }, ("primary-profile-is-approved", Verdict.Passed));

        Assert.Contains("has gone by", Row(screen, "Get the campaigns approved").TextContent, StringComparison.Ordinal);
        Assert.Contains("Later than the target", Text(screen, "country-US"), StringComparison.Ordinal);
        var drawing = Text(screen, "launch-chart");
        Assert.Contains($"Today, {Day(Now)}", drawing, StringComparison.Ordinal);
        Assert.Contains($"Target {target.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drawing_has_no_style_of_its_own_and_an_alternative_in_words()
    {
        var screen = await OpenAsync("drawing", Launch with { Countries = ["US", "DE", "GB"], SenderTypes = [SenderType.A2p10Dlc, SenderType.Mobile, SenderType.Alphanumeric] });

        Assert.Empty(screen.Page.QuerySelectorAll("[style], style"));
        var drawing = screen.Page.QuerySelector("svg[data-testid=launch-chart]")!;
        Assert.Equal("img", drawing.GetAttribute("role"));
        Assert.NotEmpty(drawing.GetAttribute("aria-label")!);
        Assert.All(
            drawing.QuerySelectorAll("rect, circle, text").SelectMany(shape => new[] { "x", "cx", "width" }.Select(shape.GetAttribute).OfType<string>()),
            length => Assert.InRange(double.Parse(length, CultureInfo.InvariantCulture), -2, 720));
    }

    [Fact]
    public async Task The_overview_says_it_in_a_line_and_leads_there()
    {
        await OpenAsync("line", Launch, ("primary-profile-is-approved", Verdict.Passed));

        var overview = await host.Owner.OpenAsync("/onboardings/line");

        Assert.Contains("Sets the date: Get the campaigns approved.", Text(overview, "launch-line"), StringComparison.Ordinal);
        Assert.NotNull(overview.Page.QuerySelector("[data-testid=launch-line] a[href$='/forecast']"));
    }

    /// <summary>Two places that give two reasons for one country are two places that nobody trusts.</summary>
    [Fact]
    public async Task The_forecast_gives_the_reason_that_the_overview_gives()
    {
        const string Review = "The A2P campaign of \"Alerts\" is in review at the carriers.";
        const string Ready = "Ready to send from the toll-free number.";
        var seen = new Observation(Some.AccountSid, [], [new("US", SendAnswer.NotYet, Review, "approve-the-campaign"), new("CA", SendAnswer.Yes, Ready, null)], null);
        await using var scope = host.Tracker.Services.CreateAsyncScope();
        var onboarding = Onboarding.Start("reasons", "US launch", null, Launch with { Countries = ["US", "CA"] }, isPractice: false, An.Lead, Now);
        onboarding.Observe(seen, scope.ServiceProvider.GetRequiredService<StepPlaybook>(), Now);
        await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, TestContext.Current.CancellationToken);

        var overview = Text(await host.Owner.OpenAsync("/onboardings/reasons"), "can-send");
        var forecast = await host.Owner.OpenAsync("/onboardings/reasons/forecast");

        Assert.Contains(Review, overview, StringComparison.Ordinal);
        Assert.Contains(Review, Text(forecast, "country-US"), StringComparison.Ordinal);
        Assert.Contains(Ready, overview, StringComparison.Ordinal);
        Assert.Contains(Ready, Text(forecast, "country-CA"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_onboarding_that_is_not_there_has_no_forecast() =>
        Assert.Equal(HttpStatusCode.NotFound, (await host.Owner.OpenAsync("/onboardings/nowhere/forecast")).Status);

    /// <summary>An onboarding of which checks found this; null is a refusal for good.</summary>
    private async Task<Screen> OpenAsync(string key, Profile profile, params (string Check, Verdict? Verdict)[] found)
    {
        await using var scope = host.Tracker.Services.CreateAsyncScope();
        var onboarding = Onboarding.Start(key, "US launch", null, profile, isPractice: false, An.Lead, Now);
        onboarding.Sees(
            scope.ServiceProvider.GetRequiredService<StepPlaybook>(),
            Now,
            [.. found.Select(one => one.Verdict is { } verdict ? A.Finding(one.Check, verdict) : A.FinalFinding(one.Check))]);
        await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, TestContext.Current.CancellationToken);
        return await host.Owner.OpenAsync($"/onboardings/{key}/forecast");
    }

    private static string Text(Screen screen, string part) =>
        string.Join(' ', screen.Page.QuerySelector($"[data-testid={part}]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IElement Row(Screen screen, string step) =>
        screen.Page.QuerySelectorAll("[data-testid=start-by] tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == step);

    private static string Day(DateTimeOffset at) => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
