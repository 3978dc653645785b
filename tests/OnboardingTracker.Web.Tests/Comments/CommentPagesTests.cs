using System.Net;
using System.Net.Http.Json;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Web.Tests.Access;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Comments;

/// <summary>Comments as each role reads and writes them, what they tell, and what becomes of them.</summary>
public sealed class CommentPagesTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const string MoneyStep = "know-the-price";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string StepPath => $"/onboardings/{world.Own.Key}/steps/{world.StepKey}";

    [Theory]
    [InlineData("owner", true)]
    [InlineData("admin", true)]
    [InlineData("lead", true)]
    [InlineData("member", true)]
    [InlineData("viewer", false)]
    public async Task Who_may_add_evidence_may_comment_and_who_reads_reads(string role, bool writes)
    {
        var person = Of(role);
        var step = await person.OpenAsync(StepPath);

        Assert.Equal(HttpStatusCode.OK, step.Status);
        Assert.NotNull(step.Page.QuerySelector("[data-testid=comments]"));
        Assert.Equal(writes, step.Page.QuerySelector("#comment-form") is not null);
        using var posted = await Program(role).PostAsJsonAsync(Api("/comments"), new { text = $"By {role}" }, Token);
        Assert.Equal(writes ? HttpStatusCode.Created : HttpStatusCode.Forbidden, posted.StatusCode);
        if (writes)
        {
            var written = await CommentAsync(person, $"Page of {role}");
            Assert.Contains($"Page of {role}", TextOf(written, "comments"), StringComparison.Ordinal);
            Assert.Equal("Comment added.", written.Notice);
        }
    }

    [Fact]
    public async Task A_foreign_onboarding_has_no_comments()
    {
        var foreign = $"/onboardings/{world.Foreign.Key}/steps/{world.StepKey}/comments";

        Assert.Equal(HttpStatusCode.NotFound, (await Of("lead").OpenAsync(foreign)).Status);
        using var answer = await Program("lead").PostAsJsonAsync(new Uri($"/api/v1{foreign}", UriKind.Relative), new { text = "Hello" }, Token);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Whatever_is_typed_stays_text_and_only_addresses_become_links()
    {
        const string Typed = "<script>alert(1)</script> <img src=x onerror=alert(1)> javascript:alert(1)\nhttps://example.com/a\"onmouseover=\"alert(1) & \"quoted\"";

        var written = await CommentAsync(Of("lead"), Typed);

        var text = written.Page.QuerySelectorAll("[data-testid=comment] .as-typed")[^1];
        Assert.Equal(Typed, text.TextContent);
        Assert.Empty(text.QuerySelectorAll("script, img, [onerror], [onmouseover]"));
        var link = Assert.Single(text.QuerySelectorAll("a"));
        Assert.Equal(("https://example.com/a", "noopener noreferrer nofollow", "_blank"), (link.GetAttribute("href"), link.GetAttribute("rel"), link.GetAttribute("target")));
    }

    [Fact]
    public async Task A_mention_tells_that_person_alone_and_never_the_text()
    {
        var before = (Member: await UnreadAsync("member"), Viewer: await UnreadAsync("viewer"), Outsider: await UnreadAsync("nobody in particular"));

        var written = await CommentAsync(Of("lead"), "@member and @nobody in particular: the codeword is Walnut");
        await world.Tracker.TellAsync();

        Assert.Equal("Comment added. 1 person is told.", written.Notice);
        Assert.Equal(
            (before.Member + 1, before.Viewer, before.Outsider),
            (await UnreadAsync("member"), await UnreadAsync("viewer"), await UnreadAsync("nobody in particular")));
        var notices = await Of("member").OpenAsync("/notices");
        Assert.Contains("lead mentioned you in a comment on", notices.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Walnut", notices.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Walnut", (await Of("lead").OpenAsync(StepPath)).Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_ticked_is_told_and_an_id_that_is_not_offered_is_nobody()
    {
        var (viewer, outsider) = (world.Subjects.First(subject => subject.Name == "viewer"), world.Subjects.First(subject => subject.Name == "nobody in particular"));
        var before = await UnreadAsync("viewer");
        var form = await Of("lead").OpenAsync(StepPath);
        Assert.NotNull(form.Page.QuerySelector($"[name=told][value='{viewer.MemberId}']"));
        Assert.Null(form.Page.QuerySelector($"[name=told][value='{outsider.MemberId}']"));

        await Of("lead").SendAsync(form, "/comments", new() { ["text"] = "Please look", ["told"] = viewer.MemberId });
        await Of("lead").SendAsync(form, "/comments", new() { ["text"] = "Please look", ["told"] = outsider.MemberId });
        await world.Tracker.TellAsync();

        Assert.Equal((before + 1, 0), (await UnreadAsync("viewer"), await UnreadAsync("nobody in particular")));
    }

    [Fact]
    public async Task Ones_own_comment_is_changed_for_fifteen_minutes_and_only_by_its_author()
    {
        var lead = Of("lead");
        var written = await CommentAsync(lead, "With a slip");
        var edit = Links(written, "/edit")[^1];
        Assert.Empty(Links(await Of("member").OpenAsync(StepPath), edit));

        var empty = await lead.SendAsync(edit, null, new() { ["text"] = "  " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Write a comment."), (empty.Status, empty.Errors.Single()));
        var changed = await lead.FollowAsync(await lead.SendAsync(edit, null, new() { ["text"] = "Without" }));
        Assert.Equal("Comment changed.", changed.Notice);
        Assert.Contains("Without", TextOf(changed, "comments"), StringComparison.Ordinal);

        var open = await lead.OpenAsync(edit);
        world.Tracker.Clock.Advance(Comment.EditableFor + TimeSpan.FromMinutes(1));
        var late = await lead.SendAsync(open, null, new() { ["text"] = "Too late" });
        Assert.StartsWith("A comment can be changed for 15 minutes", late.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("Too late", late.Value("text"));
        Assert.Empty(Links(await lead.OpenAsync(StepPath), edit));
    }

    [Fact]
    public async Task A_deleted_comment_says_who_deleted_it_and_a_member_deletes_only_their_own()
    {
        var written = await CommentAsync(Of("lead"), "Of the lead, a pomegranate");
        var delete = Links(written, "/delete")[^1];
        var member = Of("member");
        Assert.Empty(Links(await member.OpenAsync(StepPath), delete));
        Assert.Equal(HttpStatusCode.Redirect, (await member.OpenAsync(delete)).Status);

        using var refused = await Program("member").DeleteAsync(new Uri($"/api/v1{delete[..^"/delete".Length]}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var deleted = await Of("admin").FollowAsync(await Of("admin").SendAsync(delete, null, []));

        Assert.Contains("Deleted by admin", TextOf(deleted, "comments"), StringComparison.Ordinal);
        Assert.DoesNotContain("pomegranate", deleted.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Deleted a comment by lead on", deleted.Page.QuerySelector("#history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_about_money_are_for_those_who_may_see_money()
    {
        var step = $"/onboardings/{world.Own.Key}/steps/{MoneyStep}";
        var owner = Of("owner");
        await owner.SendAsync(step, "/comments", new() { ["text"] = "@admin @lead it costs a kumquat" });
        await world.Tracker.TellAsync();

        Assert.Contains("kumquat", TextOf(await owner.OpenAsync(step), "comments"), StringComparison.Ordinal);
        foreach (var role in (string[])["admin", "lead", "member", "viewer"])
        {
            var seen = await Of(role).OpenAsync(step);
            Assert.DoesNotContain("kumquat", seen.Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(seen.Page.QuerySelector("#comment-form"));
        }

        using var refused = await Program("lead").PostAsJsonAsync(new Uri($"/api/v1{step}/comments", UriKind.Relative), new { text = "How much?" }, Token);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task A_comment_becomes_the_evidence_of_a_confirmation_once()
    {
        var lead = Of("lead");
        var written = await CommentAsync(Of("member"), "Everybody has an app since Monday");
        var asEvidence = Links(await lead.OpenAsync(StepPath), "/confirmation?comment=")[^1];
        Assert.Empty(Links(written, "/confirmation?comment="));

        var form = await lead.OpenAsync(asEvidence);
        Assert.Contains("Everybody has an app since Monday", TextOf(form, "quoted"), StringComparison.Ordinal);
        Assert.Contains("member", TextOf(form, "quoted"), StringComparison.Ordinal);
        var confirmed = await lead.FollowAsync(await lead.SendAsync(form, null, []));

        Assert.Contains("Everybody has an app since Monday", TextOf(confirmed, "evidence"), StringComparison.Ordinal);
        Assert.Contains("From a comment by member.", TextOf(confirmed, "evidence"), StringComparison.Ordinal);
        Assert.Contains("Confirmed by a person", TextOf(confirmed, "status"), StringComparison.Ordinal);
        Assert.DoesNotContain(asEvidence, Links(confirmed, "/confirmation?comment="));
        await lead.SendAsync(asEvidence, null, []);
        Assert.Single((await lead.OpenAsync(StepPath)).Page.QuerySelectorAll("#evidence .comments__quote"));
        await lead.SendAsync(StepPath, "/confirmation/undo", []);
    }

    private Person Of(string role) => new(world.Subjects.First(subject => subject.Name == role).Browser);

    private HttpClient Program(string role) => world.Subjects.First(subject => subject.Name == role).Program;

    private Uri Api(string more) => new($"/api/v1{StepPath}{more}", UriKind.Relative);

    private async Task<Screen> CommentAsync(Person person, string text) =>
        await person.FollowAsync(await person.SendAsync(StepPath, "/comments", new() { ["text"] = text }));

    private async Task<int> UnreadAsync(string role) =>
        (await Program(role).GetFromJsonAsync<System.Text.Json.JsonElement>(new Uri("/api/v1/notices", UriKind.Relative), Token)).GetProperty("unread").GetInt32();

    private static string[] Links(Screen screen, string part) =>
        [.. screen.Page.QuerySelectorAll("#comments a").Select(link => link.GetAttribute("href")!).Where(address => address.Contains(part, StringComparison.Ordinal))];

    private static string TextOf(Screen screen, string place) => screen.Page.QuerySelector($"[data-testid={place}]")!.TextContent;
}
