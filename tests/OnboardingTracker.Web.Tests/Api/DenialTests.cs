using System.Net;

namespace OnboardingTracker.Web.Tests.Api;

public sealed class DenialTests(RunningTracker running) : IClassFixture<RunningTracker>
{
    [Fact]
    public async Task A_denied_step_reads_differently_from_one_that_nobody_looked_at()
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);
        var before = await api.ReadAsync(path);

        var denied = await api.SetAsync($"{path}/denial", new { note = "Two people have no second factor" });

        Assert.Equal(("notStarted", null), (Text(before, "status"), Text(before, "saidBy")));
        Assert.Equal((HttpStatusCode.OK, "needsAttention", "person"), (denied.Status, Text(denied, "status"), Text(denied, "saidBy")));
        Assert.Equal("Two people have no second factor", denied.Json.GetProperty("denial").GetProperty("note").GetString());
        Assert.EndsWith("says this is not done: Two people have no second factor", Text(denied, "summary"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Say what you saw.")]
    [InlineData("  ", "Say what you saw.")]
    [InlineData("bell \u0007", "The note has a control character. Remove it.")]
    public async Task A_denial_needs_what_was_seen(string? note, string sentence)
    {
        var api = await running.ApiAsync();

        var refused = await api.SetAsync($"{await StepAsync(api)}/denial", new { note });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "validation"), (refused.Status, refused.Problem));
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_word_is_replaced_only_by_who_has_seen_it()
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);
        var denied = await api.SetAsync($"{path}/denial", new { note = "Not so" });

        var unseen = await api.SetAsync($"{path}/confirmation", new { note = "Done" });
        var confirmed = await api.SetAsync($"{path}/confirmation", new { note = "Done" }, denied.ETag);
        var unseenAgain = await api.SetAsync($"{path}/denial", new { note = "Not so" });

        Assert.Equal((HttpStatusCode.PreconditionRequired, HttpStatusCode.PreconditionRequired), (unseen.Status, unseenAgain.Status));
        Assert.Equal((HttpStatusCode.OK, "confirmed", null), (confirmed.Status, Text(confirmed, "status"), Text(confirmed, "denial")));
    }

    [Fact]
    public async Task It_is_taken_back_once()
    {
        var api = await running.ApiAsync();
        var path = await StepAsync(api);
        await api.SetAsync($"{path}/denial", new { note = "Not so" });

        var gone = await api.RemoveAsync($"{path}/denial");
        var again = await api.RemoveAsync($"{path}/denial");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (gone.Status, again.Status));
        Assert.Equal("Nobody says that this step is not done.", again.Detail);
        Assert.Equal("notStarted", Text(await api.ReadAsync(path), "status"));
    }

    private static async Task<string> StepAsync(HttpClient api) =>
        $"{(await api.AddAsync(Stage.Onboardings, new { name = "Denial" })).Location}/steps/turn-on-two-factor";

    private static string? Text(Answer answer, string name) => answer.Json.GetProperty(name).GetString();
}
