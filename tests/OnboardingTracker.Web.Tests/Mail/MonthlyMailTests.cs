using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.People;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Mail;
using OnboardingTracker.Web.Jobs;
using OnboardingTracker.Web.Tests.Api;
using OnboardingTracker.Web.Tests.Pages;
using Quartz;

namespace OnboardingTracker.Web.Tests.Mail;

/// <summary>The monthly mail about billing as a real mail server takes it, written and sent by the jobs of a running installation.</summary>
public sealed class MonthlyMailTests : IAsyncLifetime
{
    private const string FinanceEmail = "finance@example.test";

    private MailServer server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IEnumerable<KeyValuePair<string, string>> Settings => [.. server.Settings, new("PublicUrl", "https://tracker.example.test/sms")];

    /// <summary>With the jobs of the product, which nobody sees at work while there are no people yet.</summary>
    private IEnumerable<KeyValuePair<string, string>> WithJobs => [.. Settings, new(JobServices.TellsSetting, "true")];

    public async ValueTask InitializeAsync() => server = await MailServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Each_who_may_see_money_gets_one_mail_with_verdict_and_open_questions_of_what_they_see()
    {
        await using var tracker = await TrackerHost.StartAsync(WithJobs);
        await tracker.CreateOwnerAsync();
        var api = tracker.Api(await tracker.CreateTokenAsync());
        await api.AddAsync("/sms/api/v1/onboardings", new { name = "US <launch>", customer = "Contoso", profile = new { invoiced = true } });
        await api.AddAsync("/sms/api/v1/onboardings", new { name = "EU launch" });
        await FinanceOfAsync(tracker, "us-launch");
        await tracker.AddMemberAsync("A. Admin", "admin@example.test", TrackerHost.OwnerPassword, Role.Admin);
        var finance = await SignedInAsync(tracker, FinanceEmail);
        await finance.SendAsync("/sms/onboardings/us-launch/billing", null, new() { ["decision"] = "refuse", ["reason"] = "No budget." });
        await tracker.TellAsync();

        ToTheFirst(tracker);
        await WriteAsync(tracker, 2);
        tracker.Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync(tracker, SendMails.Key);

        var mails = await ReceivedAsync(2);
        Assert.Equal([FinanceEmail, TrackerHost.OwnerEmail], mails.Select(mail => Assert.Single(mail.To)).Order(StringComparer.Ordinal));
        var theirs = mails.Single(mail => mail.To[0] == FinanceEmail);
        Assert.Matches(@"^\[Onboarding Tracker\] Billing, \w+ \d{4}: 0 of 1 ready$", theirs.Subject);
        Assert.Contains("US <launch> (Contoso)", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("US &lt;launch&gt; (Contoso)", theirs.Html, StringComparison.Ordinal);
        Assert.Contains("Not ready: ", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("- Is a payment method on file? Not answered.", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("- Finance: May not go on", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("- Balance: billed by invoice", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("https://tracker.example.test/sms/onboardings/us-launch/billing\n", theirs.Text, StringComparison.Ordinal);
        Assert.Contains("https://tracker.example.test/sms/billing\n", theirs.Text, StringComparison.Ordinal);
        Assert.Equal("https://tracker.example.test/sms/account#emailNotices", theirs.Unsubscribe);
        Assert.DoesNotContain("EU launch", theirs.Text + theirs.Html, StringComparison.Ordinal);
        Assert.Contains("EU launch", mails.Single(mail => mail.To[0] == TrackerHost.OwnerEmail).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_restart_and_beside_a_second_instance_nobody_gets_it_again()
    {
        var data = Directory.CreateTempSubdirectory("tracker-").FullName;
        await using (var tracker = await TrackerHost.StartAsync(data, Settings))
        {
            await tracker.CreateOwnerAsync();
            await tracker.Api(await tracker.CreateTokenAsync()).AddAsync("/sms/api/v1/onboardings", new { name = "US launch" });
            ToTheFirst(tracker);
            await MorningAsync(tracker);
            await ReceivedAsync(1);
        }

        await using var again = await TrackerHost.StartAsync(data, Settings);
        await using var beside = await TrackerHost.StartAsync(data, Settings);
        ToTheFirst(again);
        ToTheFirst(beside);
        await Task.WhenAll(MorningAsync(again), MorningAsync(beside));
        again.Clock.Advance(TimeSpan.FromDays(1));
        await MorningAsync(again);

        // The next month's is the second, so none came in between.
        ToTheFirst(again);
        await MorningAsync(again);
        var mails = await ReceivedAsync(2);
        Assert.Equal(2, mails.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Whoever_switched_mails_off_gets_none_and_who_wants_one_a_day_gets_one()
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        await tracker.CreateOwnerAsync();
        await tracker.Api(await tracker.CreateTokenAsync()).AddAsync("/sms/api/v1/onboardings", new { name = "US launch" });
        await tracker.AddMemberAsync("F. Finance", FinanceEmail, TrackerHost.OwnerPassword, Role.Finance);
        await (await SignedInAsync(tracker, TrackerHost.OwnerEmail)).SendAsync("/sms/account", null, new() { ["emailNotices"] = "off" });
        await (await SignedInAsync(tracker, FinanceEmail)).SendAsync("/sms/account", null, new() { ["emailNotices"] = "daily" });

        ToTheFirst(tracker);
        await MorningAsync(tracker);

        var mail = Assert.Single(await ReceivedAsync(1));
        Assert.Equal(FinanceEmail, Assert.Single(mail.To));
        Assert.Contains("Ready to be paid for: 0 of 1.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_the_server_refused_is_shown_to_the_owner_and_not_to_an_admin()
    {
        await using var tracker = await TrackerHost.StartAsync(WithJobs);
        await tracker.CreateOwnerAsync();
        await tracker.Api(await tracker.CreateTokenAsync()).AddAsync("/sms/api/v1/onboardings", new { name = "US launch" });
        await tracker.AddMemberAsync("A. Admin", "admin@example.test", TrackerHost.OwnerPassword, Role.Admin);
        await server.RefuseAsync(450);
        ToTheFirst(tracker);

        await WriteAsync(tracker, 1);
        tracker.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync(tracker, SendMails.Key);

        var owner = await SignedInAsync(tracker, TrackerHost.OwnerEmail);
        var screen = await owner.OpenAsync("/sms/people/invitations");
        for (var tries = 0; tries < 100 && screen.Page.QuerySelector("[data-testid=untold]") is null; tries++)
        {
            await Task.Delay(100, Cancellation);
            screen = await owner.OpenAsync("/sms/people/invitations");
        }

        Assert.Contains("Billing of all onboardings for O. Owner", screen.Page.QuerySelector("[data-testid=untold]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The mail server did not take it (code 450).", screen.Page.QuerySelector("[data-testid=untold]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await SignedInAsync(tracker, "admin@example.test")).OpenAsync("/sms/people/invitations")).Page.QuerySelector("[data-testid=untold]"));
    }

    /// <summary>To an hour before eight on the first of the next month.</summary>
    private static void ToTheFirst(TrackerHost tracker)
    {
        var now = tracker.Clock.GetUtcNow();
        tracker.Clock.Advance(new DateTimeOffset(now.Year, now.Month, 1, 7, 0, 0, TimeSpan.Zero).AddMonths(1) - now);
    }

    /// <summary>What the jobs do, before eight and after.</summary>
    private static async Task MorningAsync(TrackerHost tracker)
    {
        await using (var scope = tracker.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WriteMonthlyMails>().RunAsync(Cancellation);
        }

        tracker.Clock.Advance(TimeSpan.FromHours(2));
        await tracker.TellAsync();
    }

    /// <summary>So many of these mails, and not one more; others tell what moved.</summary>
    private async Task<IReadOnlyList<ReceivedMail>> ReceivedAsync(int count)
    {
        for (var tries = 0; tries < 200 && Monthly().Count < count; tries++)
        {
            await Task.Delay(50, Cancellation);
        }

        Assert.Equal(count, Monthly().Count);
        return Monthly();
    }

    private List<ReceivedMail> Monthly() => [.. server.Received.Where(mail => mail.Subject.StartsWith("[Onboarding Tracker] Billing, ", StringComparison.Ordinal))];

    /// <summary>Lets the job write, until so many mails stand there.</summary>
    private static async Task WriteAsync(TrackerHost tracker, int count)
    {
        await RunAsync(tracker, WriteMonthlyMailsJob.Key);
        await using var scope = tracker.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        for (var tries = 0; (await outbox.DueAsync(tracker.Clock.GetUtcNow().AddDays(2), 10, Cancellation, Channel.Email)).Count(tiding => tiding.IsPortfolio) < count; tries++)
        {
            Assert.True(tries < 200, "The job wrote no mails.");
            await Task.Delay(50, Cancellation);
        }
    }

    private static async Task RunAsync(TrackerHost tracker, JobKey job)
    {
        var scheduler = await tracker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);
        await scheduler.TriggerJob(job, Cancellation);
    }

    /// <summary>Somebody who is finance of one onboarding and of no other.</summary>
    private static async Task FinanceOfAsync(TrackerHost tracker, string key)
    {
        var id = await tracker.AddMemberAsync("F. Finance", FinanceEmail, TrackerHost.OwnerPassword);
        await using var scope = tracker.Services.CreateAsyncScope();
        var onboarding = await scope.ServiceProvider.GetRequiredService<IOnboardingStore>().FindAsync(key, Cancellation);
        await scope.ServiceProvider.GetRequiredService<IPeopleStore>()
            .SetMembershipAsync(id, onboarding!.Id, before: null, new HashSet<Role> { Role.Finance }, tracker.PeopleEntry("F. Finance", onboarding.Id), Cancellation);
    }

    private static async Task<Person> SignedInAsync(TrackerHost tracker, string email)
    {
        var person = new Person(tracker.Browser());
        var signedIn = await person.SendAsync("/sms/signin", form: null, new() { ["email"] = email, ["password"] = TrackerHost.OwnerPassword });
        Assert.Equal(HttpStatusCode.Redirect, signedIn.Status);
        return person;
    }
}
