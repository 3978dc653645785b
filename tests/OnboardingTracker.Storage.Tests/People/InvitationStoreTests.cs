using OnboardingTracker.Core;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.People;

public sealed class InvitationStoreTests
{
    private static readonly Inviter Ada = new(new Actor(ActorKind.Person, "ada", "Ada"), new Access("ada", new HashSet<Role> { Role.Owner }, new Dictionary<OnboardingId, IReadOnlySet<Role>>()));

    [Theory, OnBoth]
    public async Task Of_fifty_who_accept_at_once_one_gets_in(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var made = await InviteAsync(rig);
        var joins = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(
            () => rig.Get<IInvitationStore>().AcceptAsync(
                made.Invitation.Hash,
                rig.Now,
                () =>
                {
                    Interlocked.Increment(ref joins);
                    return Task.FromResult(new Joined(Outcome.Done, $"member-{number}"));
                },
                Rig.Token),
            Rig.Token)));

        Assert.Equal((1, 1), (joins, answers.Count(answer => answer is not null)));
        var kept = await rig.Get<IInvitationStore>().FindAsync(made.Invitation.Id, Rig.Token);
        Assert.Equal((InvitationState.Accepted, answers.Single(answer => answer is not null)!.MemberId), (kept!.State, kept.AcceptedById));
    }

    [Theory, OnBoth]
    public async Task What_joining_refuses_or_breaks_leaves_the_invitation_as_it_was(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var made = await InviteAsync(rig);
        var store = rig.Get<IInvitationStore>();

        var refused = await store.AcceptAsync(made.Invitation.Hash, rig.Now, () => Task.FromResult(new Joined(Outcome.Refuse("No."), "")), Rig.Token);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => rig.Get<IInvitationStore>().AcceptAsync(made.Invitation.Hash, rig.Now, () => throw new InvalidOperationException("Cut off."), Rig.Token));

        Assert.Equal("No.", refused!.Outcome.Refusal);
        Assert.Equal(InvitationState.Pending, (await store.FindAsync(made.Invitation.Id, Rig.Token))!.State);
    }

    [Theory, OnBoth]
    public async Task A_link_dies_when_it_expires_is_taken_back_or_is_made_anew(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var (expired, revoked, renewed) = (await InviteAsync(rig, "a@x.test"), await InviteAsync(rig, "b@x.test"), await InviteAsync(rig, "c@x.test"));
        var store = rig.Get<IInvitationStore>();

        Assert.True(await store.RevokeAsync(revoked.Invitation.Id, Entry(rig), Rig.Token));
        Assert.False(await store.RevokeAsync(revoked.Invitation.Id, Entry(rig), Rig.Token));
        Assert.False(await store.RenewAsync(revoked.Invitation.Id, TokenText.New(""), byMail: true, Entry(rig), Rig.Token));
        rig.Clock.Advance(Invitation.Lifetime - TimeSpan.FromMinutes(1));
        var token = TokenText.New("");
        Assert.True(await store.RenewAsync(renewed.Invitation.Id, token, byMail: false, Entry(rig), Rig.Token));
        rig.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Null(await AcceptAsync(rig, expired.Invitation.Hash));
        Assert.Null(await AcceptAsync(rig, revoked.Invitation.Hash));
        Assert.Null(await AcceptAsync(rig, renewed.Invitation.Hash));
        Assert.NotNull(await AcceptAsync(rig, TokenText.HashOf(token)));
    }

    [Theory, OnBoth]
    public async Task The_token_waits_encrypted_in_the_outbox_and_goes_when_it_is_sent_or_void(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var made = await InviteAsync(rig, byMail: true);
        var store = rig.Get<IInvitationStore>();
        var outbox = rig.Get<IOutbox>();
        var first = Assert.Single(await outbox.DueAsync(rig.Now, 10, Rig.Token));

        Assert.Equal(made.Token, (await store.ToMailAsync(first.Id, rig.Now, Rig.Token))!.Token);
        Assert.Null(await store.ToMailAsync(first.Id, rig.Now + Invitation.Lifetime, Rig.Token));
        var token = TokenText.New("");
        await store.RenewAsync(made.Invitation.Id, token, byMail: true, Entry(rig), Rig.Token);
        var second = Assert.Single(await outbox.DueAsync(rig.Now, 10, Rig.Token));
        Assert.Equal(token, (await store.ToMailAsync(second.Id, rig.Now, Rig.Token))!.Token);
        Assert.DoesNotContain(token, (string)(await rig.AskAsync("SELECT sealed_token FROM outbox"))!, StringComparison.Ordinal);

        await outbox.DoneAsync(second, rig.Now, Rig.Token);
        Assert.Equal(DBNull.Value, await rig.AskAsync("SELECT sealed_token FROM outbox"));
        Assert.Null(await store.ToMailAsync(second.Id, rig.Now, Rig.Token));

        await store.RevokeAsync(made.Invitation.Id, Entry(rig), Rig.Token);
        Assert.Equal(0, await rig.CountAsync("outbox"));
    }

    [Theory, OnBoth]
    public async Task A_link_that_can_no_longer_be_decrypted_says_so(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        await InviteAsync(rig, byMail: true);
        var due = Assert.Single(await rig.Get<IOutbox>().DueAsync(rig.Now, 10, Rig.Token));
        await using var other = Rig.WithAnotherCertificate(rig.Database);

        var fault = await Assert.ThrowsAsync<CannotTellException>(() => other.Get<IInvitationStore>().ToMailAsync(due.Id, rig.Now, Rig.Token));

        Assert.Equal("The link can no longer be read. Send the invitation again.", fault.Message);
    }

    [Theory, OnBoth]
    public async Task The_list_shows_what_waits_page_by_page_with_the_onboardings_that_are_there(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        var store = rig.Get<IInvitationStore>();
        for (var number = 0; number < 3; number++)
        {
            await InviteAsync(rig, $"p{number}@x.test", onboardings: [onboarding.Id, OnboardingId.New(rig.Now)]);
            rig.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await store.ListAsync(2, null, Rig.Token);
        var second = await store.ListAsync(2, first.NextCursor, Rig.Token);

        Assert.Equal(["p2@x.test", "p1@x.test", "p0@x.test"], first.Items.Concat(second.Items).Select(item => item.Invitation.Address));
        Assert.Null(second.NextCursor);
        Assert.Equal("us-launch", Assert.Single(first.Items[0].Onboardings).Key);
        Assert.Equal(["P1@X.TEST"], await store.PendingAsync(["P1@X.TEST", "P9@X.TEST"], rig.Now, Rig.Token));
        Assert.Equal("p1@x.test", (await store.FindPendingAsync("P1@X.TEST", rig.Now, Rig.Token))?.Address);
        Assert.Null(await store.FindPendingAsync("P9@X.TEST", rig.Now, Rig.Token));
        Assert.Null(await store.FindPendingAsync("P1@X.TEST", rig.Now + Invitation.Lifetime, Rig.Token));
        Assert.Equal("us-launch", Assert.Single(await store.OnboardingsAsync(Rig.Token)).Key);
    }

    [Theory, OnBoth]
    public async Task Mails_are_limited_by_address_sender_and_organisation(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);

        var toOne = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => TakeAsync(rig, $"sender-{number}", "A@X.TEST"), Rig.Token)));
        Assert.Equal(MailLimits.ToAnAddress, toOne.Count(refusal => refusal is null));
        Assert.All(toOne.OfType<MailRefusal>(), refusal => Assert.Equal((MailLimit.Address, "A@X.TEST"), (refusal.Limit, refusal.Address)));
        rig.Clock.Advance(MailLimits.AddressWindow);
        Assert.Null(await TakeAsync(rig, "sender-1", "A@X.TEST"));

        Assert.Null(await TakeAsync(rig, "busy", [.. Enumerable.Range(0, MailLimits.OfASender).Select(number => $"P{number}@X.TEST")]));
        var tooMany = await TakeAsync(rig, "busy", "ONE@MORE.TEST");
        Assert.Equal((MailLimit.Sender, MailLimits.SenderWindow), (tooMany!.Limit, tooMany.Wait));
        rig.Clock.Advance(MailLimits.SenderWindow);
        Assert.Null(await TakeAsync(rig, "busy", "ONE@MORE.TEST"));

        for (var sender = 0; sender < 4; sender++)
        {
            Assert.Null(await TakeAsync(rig, $"other-{sender}", [.. Enumerable.Range(0, MailLimits.OfASender).Select(number => $"Q{sender}.{number}@X.TEST")]));
        }

        Assert.Equal(MailLimit.Organization, (await TakeAsync(rig, "last", [.. Enumerable.Range(0, MailLimits.OfASender).Select(number => $"R{number}@X.TEST")]))!.Limit);
    }

    [Theory, OnBoth]
    public async Task Roles_are_added_to_those_there_are(DatabaseKind kind)
    {
        await using var rig = await Rig.StartAsync(kind);
        var onboarding = await rig.AddAsync();
        await using (var db = await rig.ContextAsync())
        {
            db.AddRange(new Member { Id = "first", UserName = "first@x.test" }, new Member { Id = "second", UserName = "second@x.test" }, new Member { Id = "third", UserName = "third@x.test" });
            await db.SaveChangesAsync(Rig.Token);
        }

        await rig.Get<IRoleGrants>().GiveAsync("second", [Role.Finance], new Dictionary<OnboardingId, IReadOnlyCollection<Role>> { [onboarding.Id] = [Role.Lead] }, [], Rig.Token);
        await rig.Get<IRoleGrants>().GiveAsync("second", [Role.Finance], new Dictionary<OnboardingId, IReadOnlyCollection<Role>> { [OnboardingId.New(rig.Now)] = [Role.Lead] }, [], Rig.Token);
        await rig.Get<IRoleGrants>().GiveAsync("third", [], new Dictionary<OnboardingId, IReadOnlyCollection<Role>>(), [], Rig.Token);

        var access = await rig.Get<IAccessStore>().OfAsync("second", Rig.Token);
        Assert.Equal([Role.Finance], access.Organization);
        Assert.Equal([Role.Lead], Assert.Single(access.Onboardings).Value);
        Assert.Empty((await rig.Get<IAccessStore>().OfAsync("third", Rig.Token)).Organization);
    }

    private static ActivityEntry Entry(Rig rig) => ActivityEntry.Of(Actor.System, ActivityKind.PeopleChanged, rig.Now, "Changed");

    private static Task<MailRefusal?> TakeAsync(Rig rig, string sender, params string[] addresses) =>
        rig.Get<IMailTurns>().TryTakeAsync(addresses, sender, rig.Now, Rig.Token);

    private static Task<Joined?> AcceptAsync(Rig rig, byte[] hash) =>
        rig.Get<IInvitationStore>().AcceptAsync(hash, rig.Now, () => Task.FromResult(new Joined(Outcome.Done, "member")), Rig.Token);

    private static async Task<MadeInvitation> InviteAsync(Rig rig, string address = "ada@example.test", bool byMail = false, IReadOnlyList<OnboardingId>? onboardings = null)
    {
        var token = TokenText.New("");
        var made = new MadeInvitation(Invitation.Make(token, address, GivenRoles.Of([Role.Viewer], onboardings ?? []), Ada, "Hello", rig.Now), token);
        await rig.Get<IInvitationStore>().AddAsync([made], byMail, [Entry(rig)], Rig.Token);
        return made;
    }
}
