using System.Net;
using OnboardingTracker.Core.People;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Mail;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Mail;

/// <summary>Asking for access over HTTP with a real mail server: who can grant it is told, whoever asked hears the answer, and the activity says who did what from where.</summary>
public sealed class AccessRequestMailTests : IAsyncLifetime
{
    private const string Password = "a long phrase of everybody here";
    private const string Place = "https://tracker.example.test/sms";
    private const string People = "/sms/onboardings/us-launch/people";

    private MailServer server = null!;
    private TrackerHost tracker = null!;
    private Person owner = null!;
    private Person asker = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await MailServer.StartAsync();
        tracker = await TrackerHost.StartAsync([.. server.Settings, new("PublicUrl", Place)]);
        await tracker.CreateOwnerAsync();
        owner = await Person.SignedInAsync(tracker);
        await owner.SendAsync("/sms/onboardings/new", null, new() { ["name"] = "US launch" });
        await owner.SendAsync("/sms/onboardings/new/check", null, []);
        var member = await tracker.AddMemberAsync("Ada Asker", "ada@example.test", Password);
        await owner.SendAsync($"{People}/{member}", null, new() { ["given"] = "Viewer" });
        asker = new Person(tracker.Browser());
        await asker.SendAsync("/sms/signin", form: null, new() { ["email"] = "ada@example.test", ["password"] = Password });
    }

    public async ValueTask DisposeAsync()
    {
        await tracker.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Asked_and_granted_both_are_mailed_told_by_the_bell_and_written_down()
    {
        await AskAsync();
        var asked = Assert.Single(await ReceivedAsync(1));
        Assert.Equal((TrackerHost.OwnerEmail, "[US launch] Ada Asker asks for access as lead"), (Assert.Single(asked.To), asked.Subject));
        Assert.Contains($"{Place}/onboardings/us-launch/people", asked.Text, StringComparison.Ordinal);

        await DecideAsync(grant: true);
        var granted = (await ReceivedAsync(2))[1];
        Assert.Equal(("ada@example.test", "[US launch] O. Owner granted you access as lead"), (Assert.Single(granted.To), granted.Subject));
        Assert.Contains($"{Place}/onboardings/us-launch\n", granted.Text, StringComparison.Ordinal);

        var notice = Assert.Single((await asker.OpenAsync("/sms/notices")).Page.QuerySelectorAll(".notices__row a"));
        Assert.Equal("O. Owner granted you access as lead", notice.TextContent);
        Assert.Equal("/sms/onboardings/us-launch", (await asker.OpenAsync(notice.GetAttribute("href")!)).Location);
        Assert.Equal(HttpStatusCode.OK, (await asker.OpenAsync("/sms/onboardings/us-launch/settings")).Status);

        var history = await HistoryAsync("/sms/onboardings/us-launch/activity/export.csv");
        Assert.Contains(history, line => line.Contains("Ada Asker", StringComparison.Ordinal) && line.Contains("Asked for access as lead", StringComparison.Ordinal) && line.Contains("127.0.0", StringComparison.Ordinal));
        Assert.Contains(history, line => line.Contains("O. Owner", StringComparison.Ordinal) && line.Contains("Granted Ada Asker access as lead", StringComparison.Ordinal) && line.Contains("127.0.0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_told_too_and_leads_nowhere_that_is_closed()
    {
        await AskAsync();
        await DecideAsync(grant: false);

        var refused = (await ReceivedAsync(2))[1];
        Assert.Equal(("ada@example.test", "[Onboarding Tracker] O. Owner refused you access as lead to \"US launch\""), (Assert.Single(refused.To), refused.Subject));
        var notice = Assert.Single((await asker.OpenAsync("/sms/notices")).Page.QuerySelectorAll(".notices__row a"));
        Assert.Equal("/sms/onboardings", (await asker.OpenAsync(notice.GetAttribute("href")!)).Location);
        Assert.Equal(HttpStatusCode.Forbidden, (await asker.OpenAsync("/sms/onboardings/us-launch/settings")).Status);
        Assert.Contains(await HistoryAsync("/sms/onboardings/us-launch/activity/export.csv"), line => line.Contains("Refused Ada Asker access as lead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_mailed_to_nobody_who_could_decide_it()
    {
        await AskAsync(tell: false);
        await DecideAsync(grant: false);

        Assert.Equal("ada@example.test", Assert.Single(Assert.Single(await ReceivedAsync(1)).To));
        await tracker.TellAsync();
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task Of_the_organisation_owners_and_admins_are_told_and_who_wants_no_mail_by_the_bell_alone()
    {
        await tracker.AddMemberAsync("Second Admin", "second@example.test", null, Role.Admin);
        await owner.SendAsync("/sms/account", null, new() { ["emailNotices"] = "off" });
        var refused = await asker.OpenAsync("/sms/people");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("/sms/onboardings", (await asker.SendAsync(refused, "/access-requests", [])).Location);
        await asker.SendAsync(await asker.OpenAsync("/sms/people"), "/access-requests", []);
        await tracker.TellAsync();

        var mail = Assert.Single(await ReceivedAsync(1));
        Assert.Equal(("second@example.test", "[Onboarding Tracker] Ada Asker asks for access as admin"), (Assert.Single(mail.To), mail.Subject));
        Assert.Contains($"{Place}/people\n", mail.Text, StringComparison.Ordinal);
        Assert.Single((await owner.OpenAsync("/sms/notices")).Page.QuerySelectorAll(".notices__row"), row => row.TextContent.Contains("Ada Asker asks for access as admin", StringComparison.Ordinal));
        Assert.Single(await HistoryAsync("/sms/activity/export.csv"), line => line.Contains("Asked for access as admin", StringComparison.Ordinal));
    }

    private async Task AskAsync(bool tell = true)
    {
        var refused = await asker.OpenAsync("/sms/onboardings/us-launch/settings");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("/sms/access-requests", refused.Form("/access-requests").GetAttribute("action"));
        Assert.Equal("/sms/onboardings", (await asker.SendAsync(refused, "/access-requests", [])).Location);
        if (tell)
        {
            await tracker.TellAsync();
        }
    }

    private async Task DecideAsync(bool grant)
    {
        var decided = await owner.SendAsync(People, "handler=decide", new() { ["grant"] = grant ? "true" : "false" });
        Assert.Equal(HttpStatusCode.Redirect, decided.Status);
        await tracker.TellAsync();
    }

    private async Task<IReadOnlyList<ReceivedMail>> ReceivedAsync(int count)
    {
        for (var tries = 0; tries < 100 && server.Received.Count < count; tries++)
        {
            await Task.Delay(50, Cancellation);
        }

        return server.Received;
    }

    private async Task<IReadOnlyList<string>> HistoryAsync(string address) => (await owner.OpenAsync(address)).Page.Body!.TextContent.Split('\n');
}
