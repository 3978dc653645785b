using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OnboardingTracker.Core.Comments;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace OnboardingTracker.Browser.Tests.Journeys;

/// <summary>Two people at one step: a question in a comment rings the other's bell, the answer becomes the evidence.</summary>
public sealed class CommentTests(Browser browser, ConnectedTracker tracker) : IClassFixture<ConnectedTracker>
{
    private const string Step = "turn-on-two-factor";

    [Theory]
    [InlineData(Hands.Mouse)]
    [InlineData(Hands.ScriptsOff)]
    public async Task A_comment_tells_somebody_and_their_answer_becomes_the_evidence(Hands hands)
    {
        var key = await tracker.Launch.StartAsync($"Talk by {hands}");
        var helper = await HelperAsync($"Helper {hands}");
        await using var owner = await Visitor.ArriveAsync(browser, tracker.Host, hands);
        var page = owner.Page;
        var address = $"/onboardings/{key}/steps/{Step}";
        var comments = page.GetByTestId("comments");

        // Nothing typed is refused beside the field.
        await page.GotoAsync(address);
        await owner.PressButtonAsync("Add comment");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("Write a comment.");

        // By its name in the text.
        await owner.TypeAsync(page.GetByLabel("Comment", new() { Exact = true }), $"@{helper.Name} who has no second factor yet? See https://wiki.example.com/2fa.");
        await owner.PressButtonAsync("Add comment");
        await Expect(comments).ToContainTextAsync($"Told: {helper.Name}");
        await Expect(comments.GetByRole(AriaRole.Link, new() { Name = "https://wiki.example.com/2fa", Exact = true })).ToBeVisibleAsync();
        await tracker.Host.TellAsync();
        Assert.Equal(1, await UnreadAsync(helper));

        // The other answers and names the owner, whose bell says so.
        await tracker.Host.ReadNoticesAsync();
        await AnswerAsync(key, helper, $"@{TrackerHost.OwnerName} nobody any more: all seven use an app.");
        await tracker.Host.TellAsync();
        await page.GotoAsync("/my-steps");
        await Expect(page.Locator("#bell")).ToHaveAccessibleNameAsync("Notices, 1 unread");
        await Expect(page.GetByTestId("my-mentioned")).ToContainTextAsync($"Talk by {hands}");
        await owner.PressAsync(page.Locator("#bell"));
        await owner.PressLinkAsync($"{helper.Name} mentioned you in a comment");
        await page.WaitForURLAsync($"**{address}");

        // The answer becomes the evidence.
        await owner.PressAsync(comments.GetByTestId("comment").Last.GetByRole(AriaRole.Link, new() { Name = "Use as evidence" }));
        await Expect(page.GetByTestId("quoted")).ToContainTextAsync("all seven use an app");
        await owner.PressButtonAsync("Mark done");
        await Expect(page.GetByTestId("status")).ToContainTextAsync("Confirmed by a person");
        await Expect(page.GetByTestId("evidence")).ToContainTextAsync($"From a comment by {helper.Name}.");
        await Expect(comments.GetByTestId("comment").Last).ToContainTextAsync("Is evidence");
        Assert.Empty(owner.Window.ComplaintsBut(422));
    }

    private async Task<Actor> HelperAsync(string name) =>
        new(ActorKind.Person, await tracker.Host.AddMemberAsync(name, $"{name.Replace(' ', '.')}@example.test", TrackerHost.OwnerPassword, Role.Admin), name);

    private async Task AnswerAsync(string key, Actor author, string text)
    {
        await using var scope = tracker.Host.Services.CreateAsyncScope();
        var onboarding = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, CancellationToken.None);
        var step = scope.ServiceProvider.GetRequiredService<StepPlaybook>().Find(Step)!;
        var written = await scope.ServiceProvider.GetRequiredService<AddComment>().RunAsync(onboarding!.Id, step, text, [], author, CancellationToken.None);
        Assert.Null(written.Outcome.Refusal);
    }

    private async Task<int> UnreadAsync(Actor person)
    {
        await using var scope = tracker.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Core.Telling.INoticeStore>().UnreadAsync(person.Id, CancellationToken.None);
    }
}
