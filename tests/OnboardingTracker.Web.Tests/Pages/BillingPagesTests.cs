using System.Net;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Api;

namespace OnboardingTracker.Web.Tests.Pages;

/// <summary>Finance at work over HTTP, against a simulated account: answers, decides, and is told when the decision counts no more.</summary>
public sealed class BillingPagesTests
{
    private const string Email = "finance@example.test";

    [Fact]
    public async Task Every_question_has_an_answer_and_who_says_so_and_finance_decides_until_a_fact_changes()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage);
        await stage.CheckAsync($"/api/v1{place}");

        var page = await finance.OpenAsync($"{place}/billing");
        Assert.Equal("no-store", page.Response.Headers.CacheControl?.ToString());
        Assert.Equal(("yes", "Twilio"), Answer(page, "account-upgraded"));
        Assert.Equal(("unknown", "Nobody yet"), Answer(page, "payment-method"));
        Assert.Contains("Not ready:", Text(page, "billing-verdict"), StringComparison.Ordinal);
        Assert.Contains("USD", Text(page, "billing-account"), StringComparison.Ordinal);

        var open = page.Page.QuerySelectorAll("[data-testid=billing-verdict] a").Select(link => link.GetAttribute("href")![1..]).ToList();
        foreach (var question in open)
        {
            var saved = await finance.SendAsync($"{place}/billing/{question}", null, new() { ["answer"] = "yes", ["note"] = "Seen in the Billing Center.", ["link"] = "https://wiki.example.test/billing" });
            Assert.True(saved.Status is HttpStatusCode.Redirect, string.Join(' ', saved.Errors));
        }

        page = await finance.OpenAsync($"{place}/billing");
        Assert.Equal("Ready", page.Page.QuerySelector("[data-testid=billing-verdict] .verdict__answer")!.TextContent);
        Assert.Equal(("yes", "F. Finance"), Answer(page, "payment-method"));
        Assert.Contains("https://wiki.example.test/billing", Text(page, "billing-questions"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await finance.SendAsync(page, null, new() { ["decision"] = "grant" })).Status);
        Assert.Contains("May go on", Text(await finance.OpenAsync($"{place}/billing"), "sign-off-state"), StringComparison.Ordinal);

        await stage.ScenarioAsync("suspended");
        await stage.CheckAsync($"/api/v1{place}");
        await stage.Tracker.TellAsync();

        page = await finance.OpenAsync($"{place}/billing");
        Assert.Contains("Counts no more", Text(page, "sign-off-state"), StringComparison.Ordinal);
        Assert.Contains("Is the Twilio account active and upgraded? Yes before, No now.", Text(page, "sign-off-state"), StringComparison.Ordinal);
        var notices = await finance.OpenAsync("/notices");
        Assert.Contains("The sign-off by F. Finance counts no more", notices.Page.Body!.TextContent, StringComparison.Ordinal);
        var notice = notices.Page.QuerySelectorAll(".notices__row a").First(link => link.TextContent.Contains("counts no more", StringComparison.Ordinal));
        Assert.Equal($"{place}/billing", (await finance.OpenAsync(notice.GetAttribute("href")!)).Location);

        var json = (await stage.Tracker.Api(await stage.Tracker.CreateTokenAsync()).ReadAsync($"/api/v1{place}/billing")).Json;
        Assert.Equal("notReady", json.GetProperty("verdict").GetString());
        Assert.False(json.GetProperty("signOff").GetProperty("counts").GetBoolean());
    }

    [Fact]
    public async Task A_person_who_says_otherwise_than_Twilio_stands_beside_it_until_they_take_it_back()
    {
        await using var stage = await Stage.SetAsync();
        var (place, finance) = await FinanceAsync(stage);
        await stage.CheckAsync($"/api/v1{place}");
        await finance.SendAsync($"{place}/billing/account-upgraded", null, new() { ["answer"] = "no", ["note"] = "The Console shows a trial." });

        var page = await finance.OpenAsync($"{place}/billing");
        Assert.Contains("F. Finance says No", Text(page, "billing-questions"), StringComparison.Ordinal);
        Assert.Contains("#account-upgraded", page.Page.QuerySelectorAll("[data-testid=billing-verdict] a").Select(link => link.GetAttribute("href")));

        var taken = await finance.SendAsync($"{place}/billing/account-upgraded", "withdraw", []);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.DoesNotContain("F. Finance says No", Text(await finance.OpenAsync($"{place}/billing"), "billing-questions"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused_with_a_sentence_and_what_was_typed_stays()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var (place, finance) = await FinanceAsync(tracker);

        var wordless = await finance.SendAsync($"{place}/billing/payment-method", null, new() { ["note"] = "", ["link"] = "javascript:alert(1)" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wordless.Status);
        Assert.Equal(
            ["Choose yes or no.", "Say how you know, for example: seen in the Billing Center on 12 Nov.", "A link starts with https:// or http://."],
            wordless.Errors);
        Assert.Contains("javascript:alert(1)", wordless.Page.QuerySelector("input[name=link]")!.GetAttribute("value"), StringComparison.Ordinal);

        var refused = await finance.SendAsync($"{place}/billing", null, new() { ["decision"] = "refuse", ["reason"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Say why the launch may not go on, so that the team knows what to do.", refused.Errors);

        var neither = await finance.SendAsync($"{place}/billing", null, new() { ["reason"] = "Because." });
        Assert.Contains("Choose whether the launch may go on.", neither.Errors);
        Assert.Equal("Because.", neither.Page.QuerySelector("textarea[name=reason]")!.TextContent.Trim());

        Assert.Equal(HttpStatusCode.NotFound, (await finance.OpenAsync($"{place}/billing/no-such-question")).Status);
    }

    [Fact]
    public async Task Nobody_signs_answers_that_they_have_not_seen()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var (place, finance) = await FinanceAsync(tracker);
        var seen = await finance.OpenAsync($"{place}/billing");
        var owner = await Person.SignedInAsync(tracker);
        await owner.SendAsync($"{place}/billing/payment-method", null, new() { ["answer"] = "no", ["note"] = "The card has expired." });

        var late = await finance.SendAsync(seen, null, new() { ["decision"] = "grant", ["reason"] = "The card is fine." });

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("An answer changed, or somebody decided, while you were deciding. Look at what is there now, then decide.", late.Errors);
        Assert.Contains("The card is fine.", late.Page.QuerySelector("textarea[name=reason]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Not decided yet.", Text(await finance.OpenAsync($"{place}/billing"), "sign-off-state"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_answer_the_same_question_see_each_other()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var (place, finance) = await FinanceAsync(tracker);
        var form = await finance.OpenAsync($"{place}/billing/payment-method");
        var owner = await Person.SignedInAsync(tracker);
        await owner.SendAsync($"{place}/billing/payment-method", null, new() { ["answer"] = "yes", ["note"] = "Company card until 08/2028." });

        var late = await finance.SendAsync(form, null, new() { ["answer"] = "no", ["note"] = "I see no card." });

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Company card until 08/2028.", Text(late, "theirs"), StringComparison.Ordinal);
        Assert.Equal("I see no card.", late.Page.QuerySelector("textarea[name=note]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.Redirect, (await finance.SendAsync(late, null, [])).Status);
    }

    [Fact]
    public async Task An_owner_sees_and_answers_but_only_finance_decides()
    {
        await using var tracker = await TrackerHost.StartAsync();
        var (place, _) = await FinanceAsync(tracker);
        var owner = await Person.SignedInAsync(tracker);

        var page = await owner.OpenAsync($"{place}/billing");

        Assert.Null(page.Page.QuerySelector("#sign-off-form"));
        Assert.Contains("Somebody with the role Finance decides.", Text(page, "sign-off"), StringComparison.Ordinal);
    }

    private static async Task<(string Place, Person Finance)> FinanceAsync(Stage stage)
    {
        var onboarding = await stage.ConnectedAsync(new { name = "US launch", profile = HealthyLaunch.ProfileOfFew() });
        await stage.Tracker.AddMemberAsync("F. Finance", Email, TrackerHost.OwnerPassword, Role.Finance);
        return (onboarding["/api/v1".Length..], await SignedInAsync(stage.Tracker));
    }

    private static async Task<(string Place, Person Finance)> FinanceAsync(TrackerHost tracker)
    {
        await tracker.CreateOwnerAsync();
        var created = await tracker.Api(await tracker.CreateTokenAsync()).AddAsync(Stage.Onboardings, new { name = "US launch" });
        await tracker.AddMemberAsync("F. Finance", Email, TrackerHost.OwnerPassword, Role.Finance);
        return (created.Location!["/api/v1".Length..], await SignedInAsync(tracker));
    }

    private static async Task<Person> SignedInAsync(TrackerHost tracker)
    {
        var person = new Person(tracker.Browser());
        var answer = await person.SendAsync("/signin", form: null, new() { ["email"] = Email, ["password"] = TrackerHost.OwnerPassword });
        Assert.NotNull(answer.Location);
        return person;
    }

    private static (string Answer, string Who) Answer(Screen page, string question)
    {
        var row = page.Page.QuerySelector($"[data-question={question}]")!;
        return (row.QuerySelector(".answers__answer")!.GetAttribute("data-answer")!, row.QuerySelector(".status")!.TextContent.Trim());
    }

    private static string Text(Screen page, string part) =>
        string.Join(' ', page.Page.QuerySelector($"[data-testid={part}]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
