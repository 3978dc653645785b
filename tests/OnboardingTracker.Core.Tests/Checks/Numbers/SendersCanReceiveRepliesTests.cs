using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class SendersCanReceiveRepliesTests
{
    private static readonly Profile TwoWay = Profile.Unknown with { TwoWay = true };
    private static readonly PhoneNumber Deaf = Some.UsLocal();
    private static readonly PhoneNumber Hearing = Some.CaLocal() with { SmsUrl = "https://northwind.example/sms" };

    [Fact]
    public void A_service_with_a_request_address_takes_in_the_replies_of_its_numbers()
    {
        var finding = Judge([Some.Service(1, "Alerts", Deaf)], [Deaf]);

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(new Seen("Alerts: address for replies", "https://northwind.example/…"), Assert.Single(finding.Seen));
    }

    [Fact]
    public void A_service_without_a_request_address_drops_every_reply()
    {
        var finding = Judge([Some.Service(1, "Alerts", Hearing) with { InboundRequestUrl = null }], [Hearing]);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.StartsWith("\"Alerts\" drops every reply", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(new Seen("Alerts: address for replies", "not set"), finding.Seen);
    }

    [Fact]
    public void A_service_that_leaves_replies_to_its_numbers_is_judged_by_them()
    {
        var service = Some.Service(1, "Alerts", Deaf, Hearing) with { UseInboundWebhookOnNumber = true };
        var byApplication = Some.CaLocal() with { SmsApplicationSid = Some.Sid("AP", 1) };

        var deaf = Judge([service], [Deaf, Hearing]);

        Assert.Equal(Verdict.NotPassed, deaf.Verdict);
        Assert.Contains("+1•••0101", deaf.Summary, StringComparison.Ordinal);
        Assert.Equal(Verdict.Passed, Judge([service], [Hearing]).Verdict);
        Assert.Equal(Verdict.NotPassed, Judge([service], [byApplication]).Verdict);
    }

    /// <summary>Twilio asks the application in place of the number's own address, which therefore changes nothing.</summary>
    [Theory]
    [InlineData("https://northwind.example/app", null, Verdict.Passed)]
    [InlineData("https://northwind.example/app", "https://northwind.example/sms", Verdict.Passed)]
    [InlineData(null, "https://northwind.example/sms", Verdict.NotPassed)]
    [InlineData(null, null, Verdict.NotPassed)]
    public void The_application_decides_where_a_number_names_one(string? ofApplication, string? ofNumber, Verdict expected)
    {
        var finding = ByApplication(ofNumber, new InboundApplication(Some.Sid("AP", 1), "Replies", ofApplication));

        Assert.Equal(expected, finding.Verdict);
        Assert.Equal(expected is Verdict.NotPassed, finding.Fixes.Count > 0);
        Assert.EndsWith($"address for replies, of application {Some.Sid("AP", 1)}", Assert.Single(finding.Seen).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_that_is_gone_takes_nothing_in_and_one_that_was_not_read_is_not_blamed()
    {
        var gone = ByApplication("https://northwind.example/sms");
        var unread = Ask.For<SendersCanReceiveReplies>(
            Some.Unread(SnapshotPart.Applications) with { MessagingServices = [], PhoneNumbers = [Some.UsLocal() with { SmsApplicationSid = Some.Sid("AP", 1) }], Applications = [], ShortCodes = [] },
            TwoWay);

        Assert.Equal((Verdict.NotPassed, "no such application"), (gone.Verdict, Assert.Single(gone.Seen).Value));
        Assert.Equal((Verdict.CouldNotCheck, "Twilio answered 503."), (unread.Verdict, unread.Summary));
    }

    [Fact]
    public void Nobody_can_reply_to_a_sender_name_of_one_country() =>
        Assert.Equal(Verdict.NotPassed, Judge([Some.Service() with { DestinationSenders = [new("NORTHWIND", "DE")] }], []).Verdict);

    [Fact]
    public void A_short_code_of_such_a_service_needs_an_address_too()
    {
        var code = new ShortCode(Some.Sid("SC", 1), "12345", null, SmsUrl: null);
        var account = Some.Snapshot() with
        {
            PhoneNumbers = [],
            ShortCodes = [code],
            MessagingServices = [Some.Service() with { UseInboundWebhookOnNumber = true, ShortCodeSids = [code.Sid] }],
        };

        var finding = Ask.For<SendersCanReceiveReplies>(account, TwoWay);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("short code 12345", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_in_no_service_needs_an_address_of_its_own()
    {
        Assert.Equal(Verdict.NotPassed, Judge([], [Deaf]).Verdict);
        Assert.Equal(Verdict.Passed, Judge([], [Hearing]).Verdict);
    }

    [Theory]
    [InlineData(null, Verdict.NotPassed)]
    [InlineData("https://northwind.example/code", Verdict.Passed)]
    public void So_does_a_short_code_in_no_service(string? address, Verdict verdict)
    {
        var account = Some.Snapshot() with
        {
            PhoneNumbers = [],
            ShortCodes = [new ShortCode(Some.Sid("SC", 1), "12345", null, address)],
            MessagingServices = [Some.Service()],
        };
        var unreadPool = account with { MessagingServices = [Some.Service() with { ShortCodeSids = null }] };

        Assert.Equal(verdict, Ask.For<SendersCanReceiveReplies>(account, TwoWay).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SendersCanReceiveReplies>(unreadPool, TwoWay).Verdict);
    }

    [Fact]
    public void Nobody_can_reply_to_an_alphanumeric_sender()
    {
        var finding = Judge([Some.Service() with { AlphaSenders = [new AlphaSender(Some.Sid("AI", 1), "NORTHWIND")] }], []);

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("NORTHWIND", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_apply_where_nobody_is_to_reply() =>
        Assert.Equal(Verdict.DoesNotApply, Ask.For<SendersCanReceiveReplies>(Some.Snapshot(), Profile.Unknown with { TwoWay = false }).Verdict);

    [Fact]
    public void Not_knowing_whether_people_reply_is_not_a_no() =>
        Assert.Equal(Verdict.NothingYet, Ask.For<SendersCanReceiveReplies>(Some.Snapshot()).Verdict);

    [Fact]
    public void Without_any_sender_there_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge([], []).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked()
    {
        var unreadPool = Some.Service() with { PhoneNumberSids = null, InboundRequestUrl = "https://northwind.example/sms" };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<SendersCanReceiveReplies>(Some.Unread(SnapshotPart.MessagingServices), TwoWay).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge([unreadPool], [Deaf]).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge([Some.Service() with { AlphaSenders = null }], []).Verdict);
    }

    private static Finding Judge(MessagingService[] services, PhoneNumber[] numbers) => Ask.For<SendersCanReceiveReplies>(
        Some.Snapshot() with { MessagingServices = services, PhoneNumbers = numbers, Applications = [], ShortCodes = [] },
        TwoWay);

    private static Finding ByApplication(string? ownAddress, params InboundApplication[] applications) => Ask.For<SendersCanReceiveReplies>(
        Some.Snapshot() with
        {
            MessagingServices = [],
            PhoneNumbers = [Some.UsLocal() with { SmsApplicationSid = Some.Sid("AP", 1), SmsUrl = ownAddress }],
            Applications = applications,
            ShortCodes = [],
        },
        TwoWay);
}
