using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Web.Tests.Access;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.People;

/// <summary>What waits for somebody, over all onboardings that they see and no others.</summary>
public sealed class MyStepsTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task My_steps_stand_by_how_near_they_are_due_until_they_are_done()
    {
        var lead = world.Subjects.First(subject => subject.Name == "lead");
        var person = new Person(lead.Browser);
        var step = $"/onboardings/{world.Own.Key}/steps/{world.StepOf(lead)}";

        Assert.Contains("No due date", (await person.OpenAsync("/my-steps")).Page.QuerySelector("[data-testid=my-noDate]")!.TextContent, StringComparison.Ordinal);
        await person.SendAsync($"{step}/due-date", null, new() { ["day"] = Day(-2) });
        var late = await person.OpenAsync("/my-steps");
        var row = late.Page.QuerySelector("[data-testid=my-overdue]")!;
        Assert.Contains(", 2 days ago", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs", row.TextContent, StringComparison.Ordinal);

        var read = await ReadAsync(lead, "/api/v1/me/steps");
        var item = Assert.Single(read.GetProperty("items").EnumerateArray());
        Assert.Equal(("overdue", world.StepOf(lead), "person"), (item.GetProperty("group").GetString(), item.GetProperty("step").GetString(), item.GetProperty("due").GetProperty("source").GetString()));

        await person.SendAsync($"{step}/confirmation", null, []);
        Assert.NotNull((await person.OpenAsync("/my-steps")).Page.QuerySelector("[data-testid=no-steps]"));
        Assert.Empty((await ReadAsync(lead, "/api/v1/me/steps")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task What_I_do_not_see_any_more_is_neither_listed_nor_counted()
    {
        var gone = await world.NewAsync("visitor", [], [Role.Member]);
        await using var scope = world.Tracker.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<IPeopleStore>();
        foreach (var onboarding in (Onboarding[])[world.Own, world.Foreign])
        {
            var entry = ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, world.Tracker.Clock.GetUtcNow(), "Gave it") with { OnboardingId = onboarding.Id };
            await people.AssignStepAsync(onboarding.Id, onboarding == world.Own ? world.Steps[^2] : world.StepKey, gone.MemberId, entry, Token);
        }

        Assert.Equal(world.Own.Key, Assert.Single((await ReadAsync(gone, "/api/v1/me/steps")).GetProperty("items").EnumerateArray()).GetProperty("onboarding").GetString());
        var page = await new Person(gone.Browser).OpenAsync("/my-steps");
        Assert.DoesNotContain("Not theirs", page.Page.Body!.TextContent, StringComparison.Ordinal);
        var filtered = await new Person(gone.Browser).OpenAsync($"/my-steps?onboarding={world.Foreign.Key}");
        Assert.NotNull(filtered.Page.QuerySelector("[data-testid=filtered-empty]"));
    }

    [Fact]
    public async Task A_mention_brings_the_step_here_and_a_page_ends_where_the_next_begins()
    {
        var reader = world.Subjects.First(subject => subject.Name == "viewer");
        var lead = new Person(world.Subjects.First(subject => subject.Name == "lead").Browser);
        await lead.SendAsync($"/onboardings/{world.Own.Key}/steps/{world.Steps[0]}", "/comments", new() { ["text"] = "@viewer please look" });
        await lead.SendAsync($"/onboardings/{world.Own.Key}/steps/{world.StepKey}", "/comments", new() { ["text"] = "@viewer here too" });

        var page = await new Person(reader.Browser).OpenAsync("/my-steps");
        Assert.Equal(2, page.Page.QuerySelectorAll("[data-testid=my-mentioned] li").Length);
        var first = await ReadAsync(reader, "/api/v1/me/steps?limit=2");
        var second = await ReadAsync(reader, $"/api/v1/me/steps?limit=2&cursor={first.GetProperty("nextCursor").GetString()}");
        Assert.Single(second.GetProperty("items").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, second.GetProperty("nextCursor").ValueKind);
        using var wrong = await reader.Program.GetAsync(new Uri("/api/v1/me/steps?cursor=x", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
    }

    private string Day(int days) => world.Tracker.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<JsonElement> ReadAsync(Subject subject, string address) =>
        await subject.Program.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), Token);
}
