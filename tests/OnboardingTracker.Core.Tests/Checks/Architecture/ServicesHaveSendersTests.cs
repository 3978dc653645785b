using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Architecture;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Architecture;

public sealed class ServicesHaveSendersTests
{
    [Fact]
    public void A_number_a_short_code_or_an_alphanumeric_sender_is_enough()
    {
        var finding = Judge(
            Some.Service(1, "Alerts", Some.UsLocal()),
            Some.Service(2, "Codes") with { ShortCodeSids = [Some.Sid("SC", 1)] },
            Some.Service(3, "Offers") with { AlphaSenders = [new AlphaSender(Some.Sid("AI", 1), "Northwind")] });

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(3, finding.Seen.Count);
    }

    [Fact]
    public void An_empty_pool_does_not_pass_and_names_the_error_to_expect()
    {
        var finding = Judge(Some.Service(1, "Alerts", Some.UsLocal()), Some.Service(2, "Codes"));

        Assert.Equal(Verdict.NotPassed, finding.Verdict);
        Assert.Contains("\"Codes\" has no sender", finding.Summary, StringComparison.Ordinal);
        Assert.Contains("21703", finding.Summary, StringComparison.Ordinal);
        Assert.Contains(new Seen("Codes", $"{Some.Sid("MG", 2)}, no sender"), finding.Seen);
    }

    [Fact]
    public void A_pool_that_was_not_read_is_no_empty_pool()
    {
        var unread = Some.Service() with { ShortCodeSids = null };

        Assert.Equal(Verdict.CouldNotCheck, Judge(unread).Verdict);
        Assert.Equal(Verdict.Passed, Judge(unread with { PhoneNumberSids = [Some.Sid("PN", 1)] }).Verdict);
    }

    [Fact]
    public void A_sender_name_of_one_country_or_a_sender_of_another_channel_is_enough_too()
    {
        Assert.Equal(Verdict.Passed, Judge(Some.Service() with { DestinationSenders = [new("NORTHWIND", "DE")] }).Verdict);
        Assert.Equal(Verdict.Passed, Judge(Some.Service() with { ChannelSenders = [new("whatsapp:+14155550143", "WhatsApp")] }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Service() with { DestinationSenders = null }).Verdict);
        Assert.Equal(Verdict.CouldNotCheck, Judge(Some.Service() with { ChannelSenders = null }).Verdict);
    }

    [Fact]
    public void No_service_is_nothing_yet() => Assert.Equal(Verdict.NothingYet, Judge().Verdict);

    [Fact]
    public void Unread_services_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<ServicesHaveSenders>(Some.Unread(SnapshotPart.MessagingServices)).Verdict);

    private static Finding Judge(params MessagingService[] services) =>
        Ask.For<ServicesHaveSenders>(Some.Snapshot() with { MessagingServices = services });
}
