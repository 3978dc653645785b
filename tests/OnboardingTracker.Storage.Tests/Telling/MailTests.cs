using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Telling;

/// <summary>The bell leaves a row for each who wants a mail; the mails of a day go together.</summary>
public sealed class MailTests
{
    [Theory, OnBoth]
    public async Task Everybody_is_mailed_as_they_wish_and_once(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await LoseAsync(rig);
        await LoseAsync(rig);

        await RunAsync(rig, mailer);
        Assert.Equal(["at-once@x.test 1", "at-once@x.test 1"], mailer.Sent);

        rig.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(rig, mailer);
        await RunAsync(rig, mailer);
        Assert.Equal(["at-once@x.test 1", "at-once@x.test 1", "daily@x.test 2"], mailer.Sent);
        Assert.Equal(6, await rig.CountAsync("notices"));
    }

    [Theory, OnBoth]
    public async Task Two_instances_send_one_mail_a_day(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        for (var times = 0; times < 5; times++)
        {
            await LoseAsync(rig);
        }

        await RunAsync(rig, mailer);
        rig.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => RunAsync(rig, mailer), Rig.Token)));

        Assert.Equal("daily@x.test 5", Assert.Single(mailer.Sent, sent => sent.StartsWith("daily", StringComparison.Ordinal)));
    }

    [Theory, OnBoth]
    public async Task A_closed_way_stops_the_mails_and_not_the_bell_and_all_is_sent_later(DatabaseKind kind)
    {
        var mailer = new Postbox { Refusal = new CannotTellException("The mail server could not be reached.", isWayClosed: true) };
        await using var rig = await StartAsync(kind, mailer);
        var onboarding = await rig.LoadAsync("us-launch");
        await LoseAsync(rig);
        await LoseAsync(rig);

        await RunAsync(rig, mailer);

        var untold = Assert.Single(await rig.Get<IOutbox>().UntoldAsync(onboarding.Id, withMoney: true, 10, Rig.Token));
        Assert.Equal((Channel.Email, "The mail server could not be reached."), (untold.Channel, untold.Problem));
        Assert.Equal((1, 6L), (mailer.Tries, await rig.CountAsync("notices")));

        mailer.Refusal = null;
        rig.Clock.Advance(DeliverTidings.PauseAfter(1));
        await RunAsync(rig, mailer);
        Assert.Equal(2, mailer.Sent.Count);
        Assert.Empty(await rig.Get<IOutbox>().UntoldAsync(onboarding.Id, withMoney: true, 10, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Whoever_switches_mails_off_gets_none_of_those_that_wait(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await LoseAsync(rig);
        await RunAsync(rig, mailer);
        await rig.AskAsync("UPDATE members SET email_notices = 'Off'");

        rig.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(rig, mailer);

        Assert.Equal(["at-once@x.test 1"], mailer.Sent);
        Assert.Empty(await rig.Get<IOutbox>().DueAsync(rig.Now.AddDays(2), 10, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Whoever_may_see_it_no_more_gets_none_of_the_mails_that_wait(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await LoseAsync(rig);
        await RunAsync(rig, mailer);
        await rig.AskAsync("DELETE FROM organization_roles WHERE member_id = 'daily'");

        rig.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(rig, mailer);

        Assert.Equal(["at-once@x.test 1"], mailer.Sent);
    }

    private static async Task<Rig> StartAsync(DatabaseKind kind, IMailer mailer)
    {
        var rig = await Rig.StartAsync(kind, mailer);
        await rig.AddAsync();
        await using var db = await rig.ContextAsync();
        foreach (var (id, wish) in ((string, EmailNotices)[])[("at-once", EmailNotices.Immediate), ("daily", EmailNotices.Daily), ("off", EmailNotices.Off)])
        {
            db.Add(new Member { Id = id, UserName = $"{id}@x.test", Email = $"{id}@x.test", DisplayName = id, Preferences = Preferences.Default with { Email = wish } });
            db.Add(new OrganizationRoleRow { MemberId = id, Role = Role.Owner, GivenAt = rig.Now });
        }

        await db.SaveChangesAsync(Rig.Token);
        return rig;
    }

    private static Task LoseAsync(Rig rig) =>
        rig.ChangeAsync("us-launch", current => current.RecordConnection(Actor.Twilio, ActivityKind.ConnectionLost, "Lost the connection", rig.Now));

    /// <summary>As the two jobs do, one after the other.</summary>
    private static async Task RunAsync(Rig rig, IMailer mailer)
    {
        var deliver = new DeliverTidings(rig.Get<IOutbox>(), [rig.Get<ITidingChannel>(), Postbox.ChannelOf(rig, mailer)], rig.Clock);
        await deliver.RunAsync(Rig.Token, Channel.Bell);
        await deliver.RunAsync(Rig.Token, Channel.Email);
    }
}
