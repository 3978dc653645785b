using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>Many onboardings, one of them with much in it, one with nothing yet, and names as the world writes them.</summary>
internal static class FullStage
{
    private const string Key = "/onboardings/full";
    private const string Disputed = $"{Key}/steps/allow-the-planned-countries";

    public static async Task<Stage> SetAsync()
    {
        var host = await TrackerHost.StartAsync(Stage.PracticeOn);
        await host.CreateOwnerAsync();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var store = scope.ServiceProvider.GetRequiredService<IOnboardingStore>();
            foreach (var onboarding in new SampleOnboardings(scope.ServiceProvider, host.Clock.GetUtcNow()).All())
            {
                await store.AddAsync(onboarding, CancellationToken.None);
            }
        }

        // What the looks of the samples told is read, and what follows is not, under names of every kind.
        await host.RecordConnectionAsync("full");
        await host.TellAsync();
        await host.ReadNoticesAsync();
        await host.RecordConnectionAsync("launch-40", isLost: false);
        foreach (var key in (string[])["long-name", "arabic", "japanese"])
        {
            await host.RecordConnectionAsync(key);
        }

        await host.TellAsync();
        await host.WorkTogetherAsync("full");
        await host.TakeRolesAsync("full");

        return new Stage(host, [.. Full(), .. Names(), .. Fresh(), .. AsOthers()]);
    }

    private static IEnumerable<Screen> Full() =>
    [
        new("onboardings", "full", "/onboardings"),
        new("onboardings", "filtered-empty", "/onboardings?q=zzzz"),
        new("overview", "full", Key),
        .. new[] { "account", "numbers", "architecture", "compliance", "delivery" }.Select(milestone => new Screen($"milestone-{milestone}", "full", $"{Key}/m/{milestone}")),
        new("step", "full", $"{Key}/steps/turn-on-two-factor"),
        new("step", "disagrees", Disputed),
        new("step", "not-needed", $"{Key}/steps/read-us-standards"),
        new("disagreement", "typical", $"{Disputed}/disagreement"),
        new("disagreement", "failed", $"{Disputed}/disagreement") { Act = page => page.SendByAsync("Keep the confirmation"), Status = 422 },
        new("notices", "full", "/notices"),
        new("activity", "full", $"{Key}/activity"),
        new("all-activity", "full", "/activity"),
        new("all-activity", "filtered-empty", "/activity?kind=personErased"),
        new("all-activity", "wrong-filter", "/activity?from=soon") { Status = 400, Noise = ["does not conform to the required format"] },
        new("all-activity", "verified", "/activity") { Act = page => page.LeadOnAsync(() => page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Check the history" }).ClickAsync()) },
        new("tokens", "empty", "/account/tokens"),
        new("tokens", "failed", "/account/tokens") { Act = page => page.SendByAsync("Make the token"), Status = 422 },
        new("tokens", "made", "/account/tokens")
        {
            Act = async page =>
            {
                await page.GetByLabel("What is it for?").FillAsync("Nightly report");
                await page.SendByAsync("Make the token");
            },
        },
        new("people", "typical", "/people"),
        new("person", "typical", "/people") { Act = page => page.LeadOnAsync(() => page.Locator("main table a[href*='/people/']").First.ClickAsync()), LeadsTo = "/people/{member}" },
        new("people-of-onboarding", "typical", $"{Key}/people"),
        new("person-of-onboarding", "typical", $"{Key}/people") { Act = page => page.LeadOnAsync(() => page.Locator($"main a[href*='{Key}/people/']").First.ClickAsync()), LeadsTo = $"{Key}/people/{{member}}" },
        new("console-roles", "unread", $"{Key}/people/console-roles"),
        new("my-steps", "full", "/my-steps"),
        new("my-steps", "filtered-empty", "/my-steps?onboarding=fresh"),
        new("due-date", "typical", $"{Key}/steps/{SharedWork.Mine}/due-date"),
        new("due-date", "failed", $"{Key}/steps/{SharedWork.Mine}/due-date") { Act = SendFarDayAsync, Status = 422 },
        new("step", "comments", $"{Key}/steps/{SharedWork.Commented}"),
        new("comments", "typical", $"{Key}/steps/{SharedWork.Commented}/comments"),
        new("comments", "failed", $"{Key}/steps/{SharedWork.Commented}/comments") { Act = page => page.SendByAsync("Add comment"), Status = 422 },
        new("comment-edit", "typical", $"{Key}/steps/{SharedWork.Commented}")
        {
            Act = ChangeNewCommentAsync,
            LeadsTo = $"{Key}/steps/{SharedWork.Commented}/comments/{{id}}/edit",
        },
        new("comment-delete", "typical", $"{Key}/steps/{SharedWork.Commented}")
        {
            Act = page => page.LeadOnAsync(() => page.Locator("#comments a[href$='/delete']").First.ClickAsync()),
            LeadsTo = $"{Key}/steps/{SharedWork.Commented}/comments/{{id}}/delete",
        },
        new("confirmation", "comment", $"{Key}/steps/{SharedWork.Commented}")
        {
            Act = page => page.LeadOnAsync(() => page.Locator("#comments a[href*='?comment=']").First.ClickAsync()),
            LeadsTo = $"{Key}/steps/{SharedWork.Commented}/confirmation",
        },
        new("step-owner", "typical", $"{Key}/steps/turn-on-two-factor/owner"),
        new("billing", "typical", $"{Key}/billing"),
        new("billing-answer", "typical", $"{Key}/billing/payment-method"),
        new("billing-answer", "failed", $"{Key}/billing/payment-method") { Act = page => page.SendByAsync("Save"), Status = 422 },
        new("cost-forecast", "full", $"{Key}/billing/forecast"),
        new("cost-forecast", "failed", $"{Key}/billing/forecast?months=0&ramp=much"),
        new("portfolio", "full", "/billing"),
        new("portfolio", "filtered-empty", "/billing?q=zzzz"),
        new("report", "full", $"{Key}/report"),
        new("report", "paper", $"{Key}/report") { IsPaper = true },
        new("forecast", "no-sender", $"{Key}/forecast"),
        new("forecast", "full", "/onboardings/worldwide/forecast"),
        new("overview", "worldwide", "/onboardings/worldwide"),
        new("remove-evidence", "typical", $"{Key}/steps/turn-on-two-factor")
        {
            Act = page => page.LeadOnAsync(() => page.Locator("#evidence").GetByText("Remove").First.ClickAsync()),
            LeadsTo = $"{Key}/steps/turn-on-two-factor/evidence/{{id}}/remove",
        },
    ];

    /// <summary>What those see who are not the owner.</summary>
    private static IEnumerable<Screen> AsOthers() =>
    [
        new("onboardings", "finance", "/onboardings") { As = SharedWork.Finance },
        new("billing", "finance", $"{Key}/billing") { As = SharedWork.Finance },
        new("billing", "finance-failed", $"{Key}/billing") { As = SharedWork.Finance, Status = 422, Act = page => page.SendByAsync("Sign off") },
        new("portfolio", "finance", "/billing") { As = SharedWork.Finance },
        new("portfolio", "nothing", "/billing") { As = SharedWork.Admin },
        new("no-access", "finance", Key) { As = SharedWork.Finance, Status = 403 },
        new("no-access", "finance-asked", Key) { As = SharedWork.Finance, LeadsTo = "/onboardings", Noise = ["a status of 403"], Act = page => page.LeadOnAsync(() => page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ask for access" }).ClickAsync()) },
        new("all-activity", "finance", "/activity") { As = SharedWork.Finance },
        new("my-steps", "finance", "/my-steps") { As = SharedWork.Finance },
        new("overview", "member", Key) { As = SharedWork.Member },
        new("step", "own-member", $"{Key}/steps/turn-on-two-factor") { As = SharedWork.Member },
        new("step", "other-member", $"{Key}/steps/{SharedWork.Mine}") { As = SharedWork.Member },
        new("my-steps", "member", "/my-steps") { As = SharedWork.Member },
        new("no-access", "member", $"{Key}/billing") { As = SharedWork.Member, Status = 403 },
        new("overview", "viewer", Key) { As = SharedWork.Viewer },
        new("step", "viewer", $"{Key}/steps/turn-on-two-factor") { As = SharedWork.Viewer },
        new("onboardings", "nobody", "/onboardings") { As = SharedWork.Nobody },
        new("people", "admin", "/people") { As = SharedWork.Admin },
        new("no-access", "admin", $"{Key}/billing") { As = SharedWork.Admin, Status = 403 },
    ];

    /// <summary>A comment that is there already may be too old to be changed.</summary>
    private static async Task ChangeNewCommentAsync(Microsoft.Playwright.IPage page)
    {
        await page.GetByLabel("Comment", new() { Exact = true }).FillAsync("The list of users is from this morning.");
        await page.SendByAsync("Add comment");
        await page.LeadOnAsync(() => page.Locator("#comments a[href$='/edit']").Last.ClickAsync());
    }

    private static async Task SendFarDayAsync(Microsoft.Playwright.IPage page)
    {
        await page.GetByLabel("Due date").FillAsync("2999-01-01");
        await page.SendByAsync("Save");
    }

    private static IEnumerable<Screen> Names() => new[] { ("long-name", "migration"), ("arabic", "رسائل"), ("japanese", "配送") }.SelectMany(sample => NamesOf(sample.Item1, sample.Item2));

    private static IEnumerable<Screen> NamesOf(string name, string word) =>
    [
        new("overview", name, $"/onboardings/{name}"),
        .. new[] { "connection", "activity", "report", "forecast", "settings" }.Select(screen => new Screen(screen, name, $"/onboardings/{name}/{screen}") { HasMarkupOfAnother = true }),
        new("milestone-numbers", name, $"/onboardings/{name}/m/numbers") { HasMarkupOfAnother = true },
        new("step", name, $"/onboardings/{name}/steps/receive-replies") { HasMarkupOfAnother = true },
        .. new[] { "evidence", "denial", "not-needed", "confirmation" }.Select(screen => new Screen(screen, name, $"/onboardings/{name}/steps/turn-on-two-factor/{screen}") { HasMarkupOfAnother = true }),
        new("delete", name, $"/onboardings/{name}/settings/delete") { HasMarkupOfAnother = true },
        new("billing", name, $"/onboardings/{name}/billing") { HasMarkupOfAnother = true },
        new("billing-answer", name, $"/onboardings/{name}/billing/payment-method") { HasMarkupOfAnother = true },
        new("cost-forecast", name, $"/onboardings/{name}/billing/forecast") { HasMarkupOfAnother = true },
        new("portfolio", name, $"/billing?q={Uri.EscapeDataString(word)}") { HasMarkupOfAnother = true },
        new("step", $"disagrees-{name}", $"/onboardings/{name}/steps/allow-the-planned-countries") { HasMarkupOfAnother = true },
        new("step", $"evidence-{name}", $"/onboardings/{name}/steps/turn-on-two-factor") { HasMarkupOfAnother = true },
        new("disagreement", name, $"/onboardings/{name}/steps/allow-the-planned-countries/disagreement") { HasMarkupOfAnother = true },
        new("remove-evidence", name, $"/onboardings/{name}/steps/turn-on-two-factor")
        {
            Act = page => page.LeadOnAsync(() => page.Locator("#evidence").GetByText("Remove").First.ClickAsync()),
            LeadsTo = $"/onboardings/{name}/steps/turn-on-two-factor/evidence/{{id}}/remove",
            HasMarkupOfAnother = true,
        },
        new("search", name, $"/search?q={Uri.EscapeDataString(word)}") { HasMarkupOfAnother = true },
        new("palette", name, $"/onboardings/{name}")
        {
            Act = async page =>
            {
                await page.Keyboard.PressAsync("Control+k");
                await page.Keyboard.TypeAsync(word);
                await page.Locator("#palette-results .search__list a").First.WaitForAsync();
            },
            HasMarkupOfAnother = true,
        },
    ];

    private static IEnumerable<Screen> Fresh() =>
    [
        new("overview", "empty", "/onboardings/fresh"),
        new("milestone-numbers", "empty", "/onboardings/fresh/m/numbers"),
        new("step", "empty", "/onboardings/fresh/steps/allow-the-planned-countries"),
        new("connection", "empty", "/onboardings/fresh/connection"),
        new("connection", "failed", "/onboardings/fresh/connection") { Act = page => page.SendByAsync("Save and test"), Status = 422 },
        new("activity", "empty", "/onboardings/fresh/activity"),
        new("report", "empty", "/onboardings/fresh/report"),
        new("forecast", "empty", "/onboardings/fresh/forecast"),
    ];
}
