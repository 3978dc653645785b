using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OnboardingTracker.Core.Telling;
using OnboardingTracker.Testing.Hosts;
using OnboardingTracker.Testing.Mail;
using OnboardingTracker.Web.Tests.Pages;

namespace OnboardingTracker.Web.Tests.Mail;

/// <summary>Mails as a real server takes them, refuses them, or is not there.</summary>
public sealed partial class InvitationMailTests : IAsyncLifetime
{
    private const string Manage = "/sms/people/invitations";

    private MailServer server = null!;

    /// <summary>Behind a proxy, so that links must be of its address and not of where the program listens.</summary>
    private IEnumerable<KeyValuePair<string, string>> Settings => Behind(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => server = await MailServer.StartAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task An_invitation_arrives_with_its_words_and_its_link_works()
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        var owner = await OwnerAsync(tracker);

        var made = await InviteAsync(owner, "Ada@example.test", "Zoë says: see <you> soon\nBcc: x@example.test");
        await tracker.TellAsync();

        var mail = Assert.Single(await ReceivedAsync(1));
        Assert.Equal((MailServer.User, "tracker@example.test"), (mail.User, mail.From));
        Assert.Equal("Ada@example.test", Assert.Single(mail.To));
        Assert.Equal("O. Owner invites you to Onboarding Tracker", mail.Subject);
        Assert.Equal(["Content-Type: multipart/alternative", "Content-Type: text/plain", "Content-Type: text/html"], mail.Parts);
        Assert.Contains("> Zoë says: see <you> soon\n> Bcc: x@example.test", mail.Text, StringComparison.Ordinal);
        Assert.Contains("see &lt;you&gt; soon", mail.Html, StringComparison.Ordinal);
        Assert.Null(mail.Unsubscribe);

        var link = Links().Match(mail.Text).Value;
        Assert.StartsWith("https://tracker.example.test/sms/invitations/", link, StringComparison.Ordinal);
        Assert.Contains(link, mail.Html, StringComparison.Ordinal);
        Assert.Equal(link, made);
        Assert.Equal(HttpStatusCode.OK, (await new Person(tracker.Browser()).OpenAsync(new Uri(link).AbsolutePath)).Status);
    }

    [Theory]
    [InlineData(450)]
    [InlineData(550)]
    public async Task Where_the_server_refuses_the_invitation_waits_and_is_mailed_later(int code)
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        var owner = await OwnerAsync(tracker);
        await server.RefuseAsync(code);

        var link = await InviteAsync(owner, "ada@example.test");
        await FailAsync(tracker, $"The mail server did not take it (code {code}).", owner);
        Assert.Equal(HttpStatusCode.OK, (await new Person(tracker.Browser()).OpenAsync(new Uri(link).AbsolutePath)).Status);
        Assert.DoesNotContain("ada@example.test", tracker.Log, StringComparison.OrdinalIgnoreCase);

        await server.RefuseAsync(0);
        tracker.Clock.Advance(DeliverTidings.PauseAfter(1));
        await tracker.TellAsync();
        Assert.Equal(link, Links().Match(Assert.Single(await ReceivedAsync(1)).Text).Value);
        Assert.Null((await (await Person.SignedInAsync(tracker)).OpenAsync(Manage)).Page.QuerySelector("[data-testid=untold]"));
    }

    [Fact]
    public async Task Where_the_server_is_down_the_invitation_waits_and_a_person_can_try_again()
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        var owner = await OwnerAsync(tracker);
        await server.StopAsync();

        await InviteAsync(owner, "ada@example.test");
        await FailAsync(tracker, "The mail server could not be reached.", owner);

        var again = await owner.FollowAsync(await owner.SendAsync(Manage, "/people/invitations/retry", []));
        Assert.Equal("It is tried again now.", again.Notice);
        await FailAsync(tracker, "The mail server could not be reached.", owner);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_trusts_or_that_offers_none_gets_no_mail()
    {
        await using var encrypted = await MailServer.StartAsync("--starttls");
        foreach (var (to, sentence) in ((MailServer, string)[])
            [(encrypted, "The certificate of the mail server is not trusted."), (server, "The mail server does not offer an encrypted connection.")])
        {
            await using var tracker = await TrackerHost.StartAsync([.. Behind(to).Where(setting => setting.Key != "Mail:UseTls"), new("Mail:UseTls", "true")]);
            var owner = await OwnerAsync(tracker);
            await InviteAsync(owner, "ada@example.test");

            await FailAsync(tracker, sentence, owner);
            Assert.Empty(to.Received);
        }
    }

    [Fact]
    public async Task A_fourth_mail_to_one_address_is_refused_and_the_link_can_still_be_made()
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        var owner = await OwnerAsync(tracker);
        await InviteAsync(owner, "ada@example.test");
        await owner.SendAsync(Manage, "/resend", []);
        await owner.SendAsync(Manage, "/resend", []);

        var fourth = await owner.FollowAsync(await owner.SendAsync(Manage, "/resend", []));
        Assert.StartsWith("This address got 3 mails within a day", fourth.Page.QuerySelector("#notices .notice p")!.TextContent, StringComparison.Ordinal);
        Assert.Null(fourth.Page.QuerySelector("[data-testid=made]"));

        var form = (await owner.OpenAsync(Manage)).Page.QuerySelectorAll("[data-testid=invitations] form").ElementAt(1);
        using var asked = new FormUrlEncodedContent([.. form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))]);
        Assert.NotNull((await owner.FollowAsync(await owner.PostAsync(form.GetAttribute("action")!, asked))).Page.QuerySelector("[data-testid=made] .sid"));
    }

    [Fact]
    public async Task The_fifty_first_mail_of_an_hour_is_answered_429_with_what_was_typed()
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        var owner = await OwnerAsync(tracker);
        var many = string.Join('\n', Enumerable.Range(0, 50).Select(number => $"p{number}@example.test"));
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SendAsync(Manage, Manage, new() { ["emails"] = many, ["role"] = "viewer" })).Status);

        var answer = await owner.SendAsync(Manage, Manage, new() { ["emails"] = "one@more.test", ["role"] = "viewer", ["note"] = "Kept" });
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.True(answer.Response.Headers.RetryAfter!.Delta > TimeSpan.FromMinutes(59));
        Assert.Equal(("one@more.test", "Kept"), (answer.Value("emails"), answer.Value("note")));

        Assert.Equal(HttpStatusCode.Redirect, (await owner.SendAsync(Manage, Manage, new() { ["emails"] = "one@more.test", ["role"] = "viewer", ["delivery"] = "link" })).Status);
        using var api = tracker.Api(await tracker.CreateTokenAsync());
        using var byApi = await api.PostAsJsonAsync(new Uri("/sms/api/v1/invitations", UriKind.Relative), new { emails = (string[])["two@more.test"], roles = (string[])["viewer"] }, Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, byApi.StatusCode);
    }

    [Fact]
    public async Task What_moved_is_mailed_at_once_daily_or_not_as_the_account_page_says()
    {
        await using var tracker = await TrackerHost.StartAsync(Settings);
        var owner = await OwnerAsync(tracker);
        await owner.SendAsync("/sms/onboardings/new", null, new() { ["name"] = "US launch" });
        await owner.SendAsync("/sms/onboardings/new/check", null, []);

        await tracker.RecordConnectionAsync("us-launch");
        await tracker.TellAsync();
        var mail = Assert.Single(await ReceivedAsync(1));
        Assert.Equal("[US launch] Lost the connection to Twilio", mail.Subject);
        Assert.Equal("https://tracker.example.test/sms/account#emailNotices", mail.Unsubscribe);
        Assert.StartsWith("<onboarding-", mail.References, StringComparison.Ordinal);
        Assert.Contains("https://tracker.example.test/sms/onboardings/us-launch/activity", mail.Text, StringComparison.Ordinal);

        await WishAsync(owner, "daily");
        await tracker.RecordConnectionAsync("us-launch", isLost: false);
        await tracker.RecordConnectionAsync("us-launch");
        await tracker.TellAsync();
        Assert.Single(server.Received);
        tracker.Clock.Advance(TimeSpan.FromDays(1));
        await tracker.TellAsync();
        var daily = (await ReceivedAsync(2))[1];
        Assert.Equal("[Onboarding Tracker] 2 notices", daily.Subject);
        Assert.Contains("The connection to Twilio works again", daily.Text, StringComparison.Ordinal);

        owner = await Person.SignedInAsync(tracker);
        await WishAsync(owner, "off");
        await tracker.RecordConnectionAsync("us-launch", isLost: false);
        await tracker.TellAsync();
        Assert.Equal(2, server.Received.Count);
        Assert.Equal(4, (await owner.OpenAsync("/sms/notices")).Page.QuerySelectorAll(".notices__row").Length);
    }

    private static async Task<Person> OwnerAsync(TrackerHost tracker)
    {
        await tracker.CreateOwnerAsync();
        return await Person.SignedInAsync(tracker);
    }

    private static async Task WishAsync(Person person, string wish)
    {
        await person.SendAsync("/sms/account", null, new() { ["emailNotices"] = wish });
        Assert.True((await person.OpenAsync("/sms/account")).Page.QuerySelector($"input[name=emailNotices][value={wish}]")!.HasAttribute("checked"));
    }

    /// <summary>The link that is shown for the person to copy.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Behind(MailServer mails) => [.. mails.Settings, new("PublicUrl", "https://tracker.example.test/sms")];

    private static async Task<string> InviteAsync(Person owner, string address, string? note = null)
    {
        var shown = await owner.FollowAsync(await owner.SendAsync(Manage, Manage, new() { ["emails"] = address, ["role"] = "viewer", ["note"] = note }));
        return shown.Page.QuerySelector("[data-testid=made] .sid")!.TextContent.Trim();
    }

    private static async Task FailAsync(TrackerHost tracker, string sentence, Person owner)
    {
        await using (var scope = tracker.Services.CreateAsyncScope())
        {
            Assert.IsType<CannotTellException>(Assert.Single(await scope.ServiceProvider.GetRequiredService<DeliverTidings>().RunAsync(Cancellation)).Fault);
        }

        var untold = (await owner.OpenAsync(Manage)).Page.QuerySelector("[data-testid=untold]")!.TextContent;
        Assert.Contains(sentence, untold, StringComparison.Ordinal);
        Assert.Contains("Tried 1 time.", untold, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<ReceivedMail>> ReceivedAsync(int count)
    {
        for (var tries = 0; tries < 100 && server.Received.Count < count; tries++)
        {
            await Task.Delay(50, Cancellation);
        }

        return server.Received;
    }

    [GeneratedRegex(@"https://\S+/invitations/[A-Za-z0-9_-]{43}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
