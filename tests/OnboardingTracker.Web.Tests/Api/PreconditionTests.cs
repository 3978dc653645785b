using System.Net;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class PreconditionTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    [Fact]
    public async Task Replacing_an_onboarding_needs_If_Match()
    {
        var api = await running.ApiAsync();
        var path = await CreateAsync(api);

        var answer = await api.SetAsync(path, new { name = "Second" });

        Assert.Equal((HttpStatusCode.PreconditionRequired, "precondition-missing"), (answer.Status, answer.Problem));
        Assert.Equal("First", (await api.ReadAsync(path)).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Replacing_an_onboarding_with_an_old_ETag_shows_both_versions()
    {
        var api = await running.ApiAsync();
        var path = await CreateAsync(api);
        var read = await api.ReadAsync(path);
        var changed = await api.SetAsync(path, new { name = "Second" }, read.ETag);

        var answer = await api.SetAsync(path, new { name = "Third" }, read.ETag);

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.NotEqual(read.ETag, changed.ETag);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed"), (answer.Status, answer.Problem));
        Assert.Equal("Second", answer.Json.GetProperty("current").GetProperty("name").GetString());
        Assert.Equal("Third", answer.Json.GetProperty("yours").GetProperty("name").GetString());
    }

    [Fact]
    public async Task First_confirmation_needs_no_If_Match_and_the_second_does()
    {
        var api = await running.ApiAsync();
        var path = $"{await CreateAsync(api)}/steps/{await PersonsStepAsync(api)}";

        var first = await api.SetAsync($"{path}/confirmation", new { note = "Line 1\r\nLine 2\n\t<b>=1+1" });
        var missing = await api.SetAsync($"{path}/confirmation", new { note = "second" });
        var stale = await api.SetAsync($"{path}/confirmation", new { note = "second" }, "\"0-stale\"");
        var nonsense = await api.SetAsync($"{path}/confirmation", new { note = "second" }, "3");
        var kept = await api.ReadAsync($"{path}/confirmation");
        var replaced = await api.SetAsync($"{path}/confirmation", new { note = "second", link = "http://wiki.example.test/Verträge?q=a%20b#2" }, kept.ETag);

        Assert.Equal((HttpStatusCode.OK, "confirmed", "person"), (first.Status, Text(first, "status"), Text(first, "saidBy")));
        Assert.Equal(HttpStatusCode.PreconditionRequired, missing.Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Equal("Line 1\r\nLine 2\n\t<b>=1+1", stale.Json.GetProperty("current").GetProperty("confirmation").GetProperty("note").GetString());
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable"), (nonsense.Status, nonsense.Problem));
        Assert.Equal("Line 1\r\nLine 2\n\t<b>=1+1", Text(kept, "note"));
        Assert.Equal(HttpStatusCode.OK, replaced.Status);
        Assert.Equal("http://wiki.example.test/Verträge?q=a%20b#2", Text(await api.ReadAsync($"{path}/confirmation"), "link"));
    }

    [Fact]
    public async Task Of_many_who_confirm_with_one_ETag_at_once_one_wins()
    {
        var api = await running.ApiAsync();
        var path = $"{await CreateAsync(api)}/steps/{await PersonsStepAsync(api)}/confirmation";
        var first = await api.SetAsync(path, new { note = "first" });

        var answers = await Task.WhenAll(Enumerable.Range(1, 50).Select(number => api.SetAsync(path, new { note = $"race {number}" }, first.ETag)));

        Assert.Equal(1, answers.Count(answer => answer.Status is HttpStatusCode.OK));
        Assert.Equal(49, answers.Count(answer => answer.Status is HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Confirmation_and_not_needed_can_be_taken_back_once()
    {
        var api = await running.ApiAsync();
        var path = $"{await CreateAsync(api)}/steps/{await PersonsStepAsync(api)}";
        await api.SetAsync($"{path}/confirmation", new { note = "done" });

        var undone = await api.RemoveAsync($"{path}/confirmation");
        var again = await api.RemoveAsync($"{path}/confirmation");
        var left = await api.SetAsync($"{path}/not-needed", new { reason = "We do not send to the US" });
        var back = await api.RemoveAsync($"{path}/not-needed");
        var open = await api.ReadAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, undone.Status);
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (again.Status, again.Problem));
        Assert.Equal("notNeeded", Text(left, "status"));
        Assert.Equal(HttpStatusCode.NoContent, back.Status);
        Assert.Equal("notStarted", Text(open, "status"));
    }

    [Theory]
    [InlineData("confirmation", """{"note":"x","status":"verified"}""", HttpStatusCode.BadRequest, "/status")]
    [InlineData("confirmation", """{"link":"javascript:alert(1)"}""", HttpStatusCode.UnprocessableEntity, "/link")]
    [InlineData("confirmation", """{"link":"java\tscript:alert(1)"}""", HttpStatusCode.UnprocessableEntity, "/link")]
    [InlineData("confirmation", """{"link":"https://user:pass@example.test/doc"}""", HttpStatusCode.UnprocessableEntity, "/link")]
    [InlineData("not-needed", """{"reason":" \n\t "}""", HttpStatusCode.UnprocessableEntity, "/reason")]
    [InlineData("not-needed", "{}", HttpStatusCode.UnprocessableEntity, "/reason")]
    public async Task What_a_person_may_not_say_is_refused(string what, string body, HttpStatusCode status, string at)
    {
        var api = await running.ApiAsync();
        var path = $"{await CreateAsync(api)}/steps/{await PersonsStepAsync(api)}";

        var answer = await api.SetAsync($"{path}/{what}", body);

        Assert.Equal(status, answer.Status);
        Assert.True(answer.Json.GetProperty("errors").TryGetProperty(at, out _), answer.Text);
        Assert.Equal("notStarted", Text(await api.ReadAsync(path), "status"));
    }

    [Fact]
    public async Task Unknown_onboarding_and_unknown_step_are_not_found()
    {
        var api = await running.ApiAsync();
        var path = await CreateAsync(api);

        var step = await api.SetAsync($"{path}/steps/fly-to-the-moon/confirmation", new { note = "x" });
        var onboarding = await api.ReadAsync($"{Stage.Onboardings}/x'%20OR%20'1'='1");

        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (step.Status, step.Problem));
        Assert.Equal("There is no step fly-to-the-moon.", step.Detail);
        Assert.Equal((HttpStatusCode.NotFound, "not-found"), (onboarding.Status, onboarding.Problem));
    }

    private static string? Text(Answer answer, string member) => answer.Json.GetProperty(member).GetString();

    private static async Task<string> CreateAsync(HttpClient api) => (await api.AddAsync(Stage.Onboardings, new { name = "First" })).Location!;

    /// <summary>A step that Twilio gives no way to read.</summary>
    private static async Task<string> PersonsStepAsync(HttpClient api)
    {
        var steps = await api.ReadAsync($"{await CreateAsync(api)}/steps");
        return steps.Json.GetProperty("items").EnumerateArray()
            .First(step => Text(step, "status") == "notStarted" && Text(step, "summary")!.Contains("A person confirms it", StringComparison.Ordinal))
            .GetProperty("key").GetString()!;

        static string? Text(System.Text.Json.JsonElement step, string member) => step.GetProperty(member).GetString();
    }
}
