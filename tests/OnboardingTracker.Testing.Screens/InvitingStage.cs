using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Testing.Hosts;

namespace OnboardingTracker.Testing.Screens;

/// <summary>An installation that sends mails and invites people: open, expired, accepted and revoked invitations, and one whose mail is refused.</summary>
internal static class InvitingStage
{
    private const string Manage = "/people/invitations";

    public static async Task<Stage> SetAsync()
    {
        KeyValuePair<string, string>[] mail = [new("Mail:Host", "127.0.0.1"), new("Mail:Port", "9"), new("Mail:From", "tracker@example.test"), new("Mail:UseTls", "false")];
        var host = await TrackerHost.StartAsync(mail);
        await host.CreateOwnerAsync();
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IInvitationStore>();
        var onboarding = Onboarding.Start("us-launch", "US launch of the alerts", "Northwind", Profile.Unknown, isPractice: false, Actor.System, host.Clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().AddAsync(onboarding, CancellationToken.None);

        var expired = await MakeAsync(host, store, "expired@example.test", [Role.Finance], [], host.Clock.GetUtcNow() - Invitation.Lifetime);
        var revoked = await MakeAsync(host, store, "revoked@example.test", [Role.Viewer], [], host.Clock.GetUtcNow());
        await store.RevokeAsync(revoked.Invitation.Id, Entry("Took an invitation back", host.Clock.GetUtcNow()), CancellationToken.None);
        var used = await MakeAsync(host, store, "used@example.test", [Role.Viewer], [], host.Clock.GetUtcNow());
        await store.AcceptAsync(used.Invitation.Hash, host.Clock.GetUtcNow(), () => Task.FromResult(new Joined(Core.Outcome.Done, "used")), CancellationToken.None);
        var open = await MakeAsync(
            host, store, "a-very-long-address.of-somebody-with-a-long-name@subsidiaries.northwind-traders-international.example", [Role.Lead, Role.Finance], [onboarding.Id], host.Clock.GetUtcNow());
        var own = await MakeAsync(host, store, TrackerHost.OwnerEmail, [Role.Finance], [], host.Clock.GetUtcNow());
        await RefuseAsync(scope.ServiceProvider, store, host);
        var lead = await PeopleOfStage.ComeAsync(scope.ServiceProvider, host, onboarding);

        return new Stage(host,
        [
            new("people", "full", "/people"),
            new("person", "other", $"/people/{lead}"),
            new("people-of-onboarding", "full", "/onboardings/us-launch/people"),
            new("person-of-onboarding", "full", $"/onboardings/us-launch/people/{lead}"),
            new("console-roles", "full", "/onboardings/us-launch/people/console-roles"),
            new("console-role", "full", $"/onboardings/us-launch/people/console-roles/{lead}"),
            new("console-role", "failed", $"/onboardings/us-launch/people/console-roles/{lead}") { Act = SayNothingAsync, Status = 422 },
            new("invitations", "full", Manage),
            new("invitations", "failed", Manage) { Act = page => page.SendByAsync("Invite people"), Status = 422 },
            new("invitations", "made", Manage) { Act = InviteAsync },
            new("invitations-import", "empty", "/people/invitations/import"),
            new("invitations-import", "failed", "/people/invitations/import") { Act = page => page.SendByAsync("Check the file"), Status = 422 },
            new("invitations-import", "wrong-lines", "/people/invitations/import") { Act = page => ImportAsync(page, "email,role\na@example.test,King\nb@example.test,Viewer\n"), Status = 422 },
            new("invitations-import", "preview", "/people/invitations/import") { Act = page => ImportAsync(page, "email,role,note\nimported@example.test,Viewer,Hello\n") },
            new("invitation", "new-account", Path(open)) { SignedOut = true },
            new("invitation", "failed", Path(open)) { SignedOut = true, Act = page => page.SendByAsync("Accept and make the account"), Status = 422 },
            new("invitation", "sign-in-first", Path(own)) { SignedOut = true },
            new("invitation", "own-account", Path(own)),
            new("invitation", "other-address", Path(open)) { Status = 403 },
            new("invitation", "unknown", "/invitations/unknown") { SignedOut = true, Status = 404 },
            new("invitation", "expired", Path(expired)) { SignedOut = true, Status = 410, HasMarkupOfAnother = true },
            new("invitation", "used", Path(used)) { SignedOut = true, Status = 410, HasMarkupOfAnother = true },
            new("invitation", "revoked", Path(revoked)) { SignedOut = true, Status = 410, HasMarkupOfAnother = true },
        ]);
    }

    private static ActivityEntry Entry(string sentence, DateTimeOffset at) => ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, at, sentence);

    private static string Path(MadeInvitation made) => $"/invitations/{made.Token}";

    private static async Task<MadeInvitation> MakeAsync(
        TrackerHost host, IInvitationStore store, string address, IReadOnlyList<Role> roles, IReadOnlyList<OnboardingId> onboardings, DateTimeOffset at, bool byMail = false)
    {
        var token = TokenText.New("");
        var inviter = await host.InvitingOwnerAsync();
        var made = new MadeInvitation(Invitation.Make(token, address, GivenRoles.Of(roles, onboardings), inviter, "Welcome to the launch. Ask me anything.", at), token);
        await store.AddAsync([made], byMail, [Entry($"Invited {address}", at)], CancellationToken.None);
        return made;
    }

    /// <summary>One mail that the server did not take.</summary>
    private static async Task RefuseAsync(IServiceProvider services, IInvitationStore store, TrackerHost host)
    {
        await MakeAsync(host, store, "refused@example.test", [Role.Viewer], [], host.Clock.GetUtcNow(), byMail: true);
        var outbox = services.GetRequiredService<IOutbox>();
        var due = (await outbox.DueAsync(host.Clock.GetUtcNow(), 1, CancellationToken.None, Channel.Email))[0];
        await outbox.TryClaimAsync(due, host.Clock.GetUtcNow() + DeliverTidings.PauseAfter(1), CancellationToken.None);
        await outbox.FailedAsync(due, "The mail server did not take it (code 550).", isForGood: false, CancellationToken.None);
    }

    private static async Task SayNothingAsync(IPage page)
    {
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.GetByLabel("How do you know?").FillAsync("");
        await page.SendByAsync("Save");
    }

    private static async Task InviteAsync(IPage page)
    {
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.GetByLabel("E-mail addresses").FillAsync($"new-{Guid.CreateVersion7(DateTimeOffset.UnixEpoch):N}@example.test\n{TrackerHost.OwnerEmail}");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Viewer" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "I hand it over myself" }).CheckAsync();
        await page.SendByAsync("Invite people");
    }

    private static async Task ImportAsync(IPage page, string file)
    {
        await page.GetByLabel("CSV file").SetInputFilesAsync(new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await page.SendByAsync("Check the file");
    }
}
