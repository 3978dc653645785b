using Microsoft.EntityFrameworkCore;
using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Storage.People;
using OnboardingTracker.Testing.Databases;

namespace OnboardingTracker.Storage.Tests.Telling;

/// <summary>One mail a month to each who may see money, about what they may see, whatever number of instances run and however often they are started.</summary>
public sealed class MonthlyMailTests
{
    private static readonly DateTimeOffset First = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory, OnBoth]
    public async Task Whoever_may_see_money_gets_one_about_what_is_in_their_sight(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        var here = await rig.LoadAsync("us-launch");
        await AddAsync(rig, "owner", Role.Owner);
        await AddAsync(rig, "finance", Role.Finance);
        await AddAsync(rig, "admin", Role.Admin);
        await AddAsync(rig, "off", Role.Owner, Preferences.Default with { Email = EmailNotices.Off });
        await AddAsync(rig, "finance-here", here: (here.Id, Role.Finance));
        await AddAsync(rig, "lead-here", here: (here.Id, Role.Lead));
        await AddAsync(rig, "gone", Role.Owner);
        await RemoveAsync(rig, "gone");

        await DayAsync(rig, mailer, First);

        Assert.Equal(
            ["finance-here@x.test billing of us-launch", "finance@x.test billing of second, us-launch", "owner@x.test billing of second, us-launch"],
            mailer.Sent.Order(StringComparer.Ordinal));
    }

    [Theory, OnBoth]
    public async Task It_comes_once_a_month_from_two_instances_and_after_the_outbox_forgot(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "owner", Role.Owner);

        for (var hour = 0; hour < 24 * 31; hour++)
        {
            rig.Clock.SetUtcNow(First.AddHours(hour));
            if (hour is < 36 or > (24 * 28) || hour % 12 == 0)
            {
                await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => HourAsync(rig, mailer), Rig.Token)));
                await new ForgetTold(rig.Get<IOutbox>(), rig.Get<INoticeStore>(), rig.Clock).RunAsync(Rig.Token);
            }
        }

        Assert.Equal("owner@x.test billing of second, us-launch", Assert.Single(mailer.Sent));
        await DayAsync(rig, mailer, First.AddMonths(1));
        Assert.Equal(2, mailer.Sent.Count);
    }

    [Theory, OnBoth]
    public async Task It_goes_out_at_eight_where_its_reader_is(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "auckland", Role.Owner, Preferences.Default with { TimeZone = "Pacific/Auckland" });
        await AddAsync(rig, "honolulu", Role.Owner, Preferences.Default with { TimeZone = "Pacific/Honolulu" });

        var sent = new List<DateTimeOffset>();
        for (var hour = -24; hour < 36; hour++)
        {
            rig.Clock.SetUtcNow(First.AddHours(hour));
            var before = mailer.Sent.Count;
            await HourAsync(rig, mailer);
            sent.AddRange(Enumerable.Repeat(rig.Now, mailer.Sent.Count - before));
        }

        Assert.Equal([First.AddHours(-5), First.AddHours(18)], sent);
        Assert.StartsWith("auckland", mailer.Sent[0], StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task An_installation_that_stood_still_sends_it_on_one_of_the_first_days_and_not_later(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "owner", Role.Owner);

        await DayAsync(rig, mailer, First.AddDays(MonthlyMail.FirstDays));
        Assert.Empty(mailer.Sent);

        await DayAsync(rig, mailer, First.AddMonths(1).AddDays(MonthlyMail.FirstDays - 1));
        Assert.Single(mailer.Sent);
    }

    [Theory, OnBoth]
    public async Task Whoever_wants_one_mail_a_day_finds_it_in_that_mail(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "daily", Role.Owner, Preferences.Default with { Email = EmailNotices.Daily });
        rig.Clock.SetUtcNow(First);
        await rig.ChangeAsync("us-launch", current => current.RecordConnection(Actor.Twilio, ActivityKind.ConnectionLost, "Lost the connection", rig.Now));

        await DayAsync(rig, mailer, First);
        Assert.Equal("daily@x.test 1 and billing of second, us-launch", Assert.Single(mailer.Sent));

        // Where nothing else moved, it is a mail of its own.
        await DayAsync(rig, mailer, First.AddMonths(1));
        Assert.Equal("daily@x.test billing of second, us-launch", mailer.Sent[1]);
    }

    [Theory, OnBoth]
    public async Task What_the_reader_may_see_and_wishes_is_asked_when_it_goes_out(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "loses", Role.Finance);
        await AddAsync(rig, "switches-off", Role.Owner);
        await AddAsync(rig, "stays", Role.Owner);
        rig.Clock.SetUtcNow(First);
        await HourAsync(rig, mailer);
        await rig.AskAsync("DELETE FROM organization_roles WHERE member_id = 'loses'");
        await rig.AskAsync("UPDATE members SET email_notices = 'Off' WHERE id = 'switches-off'");

        await DayAsync(rig, mailer, First);

        Assert.StartsWith("stays@x.test", Assert.Single(mailer.Sent), StringComparison.Ordinal);
        Assert.Empty(await rig.Get<IOutbox>().DueAsync(rig.Now.AddDays(2), 10, Rig.Token));
    }

    [Theory, OnBoth]
    public async Task Nothing_is_sent_where_nothing_is_in_sight_or_no_mail_server_is_set_up(DatabaseKind kind)
    {
        var mailer = new Postbox { IsSetUp = false };
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "owner", Role.Owner);
        await DayAsync(rig, mailer, First);
        Assert.Equal(0L, await rig.CountAsync("outbox"));

        mailer.IsSetUp = true;
        await rig.AskAsync("DELETE FROM onboardings");
        await DayAsync(rig, mailer, First.AddDays(1));
        Assert.Empty(mailer.Sent);

        // It was settled: an onboarding made since is told next month.
        await rig.AddAsync("new");
        await DayAsync(rig, mailer, First.AddDays(2));
        Assert.Empty(mailer.Sent);
    }

    [Theory, OnBoth]
    public async Task Many_are_told_as_the_worst_and_a_number(DatabaseKind kind)
    {
        var mailer = new Postbox();
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "owner", Role.Owner);
        for (var number = 0; number < 28; number++)
        {
            await rig.AddAsync($"more-{number}");
        }

        await DayAsync(rig, mailer, First);

        Assert.EndsWith(" and 5 more", Assert.Single(mailer.Sent), StringComparison.Ordinal);
    }

    [Theory, OnBoth]
    public async Task What_could_not_be_sent_is_tried_again_and_shown_to_who_may_see_money(DatabaseKind kind)
    {
        var mailer = new Postbox { Refusal = new CannotTellException("The mail server could not be reached.", isWayClosed: true) };
        await using var rig = await StartAsync(kind, mailer);
        await AddAsync(rig, "owner", Role.Owner);

        await DayAsync(rig, mailer, First);
        var untold = Assert.Single(await rig.Get<IOutbox>().UntoldAsync(null, withMoney: true, 10, Rig.Token));
        Assert.Equal(("Billing of all onboardings for owner", "The mail server could not be reached."), (untold.Sentence, untold.Problem));
        Assert.Empty(await rig.Get<IOutbox>().UntoldAsync(null, withMoney: false, 10, Rig.Token));

        mailer.Refusal = null;
        rig.Clock.Advance(DeliverTidings.PauseAfter(DeliverTidings.MostTries));
        await HourAsync(rig, mailer);
        Assert.Single(mailer.Sent);
    }

    private static async Task<Rig> StartAsync(DatabaseKind kind, IMailer mailer)
    {
        var rig = await Rig.StartAsync(kind, mailer);
        await rig.AddAsync();
        await rig.AddAsync("second");
        return rig;
    }

    private static async Task AddAsync(Rig rig, string id, Role? role = null, Preferences? preferences = null, (OnboardingId Onboarding, Role Role)? here = null)
    {
        await using var db = await rig.ContextAsync();
        db.Add(new Member { Id = id, UserName = $"{id}@x.test", Email = $"{id}@x.test", DisplayName = id, Preferences = preferences ?? Preferences.Default });
        if (role is { } wide)
        {
            db.Add(new OrganizationRoleRow { MemberId = id, Role = wide, GivenAt = rig.Now });
        }

        if (here is { } membership)
        {
            db.Add(new MembershipRow { MemberId = id, OnboardingId = membership.Onboarding, Role = membership.Role });
        }

        await db.SaveChangesAsync(Rig.Token);
    }

    private static async Task RemoveAsync(Rig rig, string id)
    {
        await using var db = await rig.ContextAsync();
        await db.Set<Member>().Where(member => member.Id == id).ExecuteUpdateAsync(set => set.SetProperty(member => member.RemovedAt, rig.Now), Rig.Token);
    }

    /// <summary>Both jobs every hour of a morning, from now on.</summary>
    private static async Task DayAsync(Rig rig, IMailer mailer, DateTimeOffset day)
    {
        for (var hour = 0; hour < 12; hour++)
        {
            var now = day.AddHours(hour);
            if (now >= rig.Now)
            {
                rig.Clock.SetUtcNow(now);
                await HourAsync(rig, mailer);
            }
        }
    }

    /// <summary>As the jobs do, one after the other.</summary>
    private static async Task HourAsync(Rig rig, IMailer mailer)
    {
        await new WriteMonthlyMails(rig.Get<IMailBook>(), rig.Get<IOutbox>(), mailer, rig.Clock).RunAsync(Rig.Token);
        var deliver = new DeliverTidings(rig.Get<IOutbox>(), [rig.Get<ITidingChannel>(), Postbox.ChannelOf(rig, mailer)], rig.Clock);
        await deliver.RunAsync(Rig.Token, Channel.Bell);
        await deliver.RunAsync(Rig.Token, Channel.Email);
    }
}
