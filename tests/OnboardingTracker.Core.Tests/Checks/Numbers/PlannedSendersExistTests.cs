using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Core.Tests.Checks.Unread;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Numbers;

public sealed class PlannedSendersExistTests
{
    private static readonly AccountSnapshot Empty = Some.Snapshot() with { PhoneNumbers = [], ShortCodes = [], MessagingServices = [], WhatsappSenders = [] };

    private static readonly PhoneNumber GermanMobile = Some.Number(4, "+491711234567", "DE", PhoneNumberKind.Mobile);

    private static readonly AccountSnapshot Full = Empty with
    {
        PhoneNumbers = [Some.UsLocal(), Some.CaLocal(), Some.TollFree(), GermanMobile],
        ShortCodes = [new ShortCode(Some.Sid("SC", 1), "12345", null, null)],
        MessagingServices = [Some.Service() with { AlphaSenders = [new AlphaSender(Some.Sid("AI", 1), "NORTHWIND")] }],
        WhatsappSenders = [Some.WhatsappSender()],
    };

    [Theory]
    [InlineData(SenderType.A2p10Dlc, "1: +1•••0101")]
    [InlineData(SenderType.Local, "2: +1•••0101, +1•••0102")]
    [InlineData(SenderType.TollFree, "1: +1•••0103")]
    [InlineData(SenderType.Mobile, "1: +4•••4567")]
    [InlineData(SenderType.International, "1: +4•••4567")]
    [InlineData(SenderType.ShortCode, "1: 12345")]
    [InlineData(SenderType.Alphanumeric, "1: NORTHWIND")]
    [InlineData(SenderType.WhatsApp, "1: +1•••0143")]
    public void A_planned_type_is_there_when_one_sender_serves_it(SenderType type, string shown)
    {
        var finding = new PlannedSendersExist().Inspect(Full, Plan(type)).First();

        Assert.Equal(Verdict.Passed, finding.Verdict);
        Assert.Equal(shown, Assert.Single(finding.Seen).Value);
    }

    [Theory]
    [InlineData(SenderType.A2p10Dlc, "US local numbers")]
    [InlineData(SenderType.TollFree, "toll-free numbers")]
    [InlineData(SenderType.ShortCode, "short codes")]
    [InlineData(SenderType.Alphanumeric, "alphanumeric senders")]
    [InlineData(SenderType.WhatsApp, "WhatsApp senders")]
    public void A_planned_type_without_a_sender_has_nothing_yet(SenderType type, string words)
    {
        var finding = Ask.For<PlannedSendersExist>(Empty, Plan(type));

        Assert.Equal(Verdict.NothingYet, finding.Verdict);
        Assert.Contains($"plans {words}", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_is_not_planned_is_warned_by_name()
    {
        var finding = Ask.For<PlannedSendersExist>(Empty with { PhoneNumbers = [Some.UsLocal(), Some.TollFree()] }, Plan(SenderType.A2p10Dlc));

        Assert.Equal(Verdict.PassedWithWarning, finding.Verdict);
        Assert.Equal("The account has 1 toll-free number that the profile does not plan.", finding.Summary);
        Assert.StartsWith("Add toll-free numbers to the sender types", Assert.Single(finding.Fixes), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_sender_types_in_the_profile_there_is_nothing_to_compare()
    {
        var finding = Ask.For<PlannedSendersExist>(Full);

        Assert.Equal(Verdict.NothingYet, finding.Verdict);
        Assert.Contains("Choose them in the profile", finding.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Senders_that_cannot_be_read_are_named_and_not_claimed()
    {
        var both = Ask.For<PlannedSendersExist>(Empty with { PhoneNumbers = [Some.TollFree()] }, Plan(SenderType.TollFree, SenderType.Rcs));
        var alone = Ask.For<PlannedSendersExist>(Empty, Plan(SenderType.Rcs));

        Assert.Equal(Verdict.Passed, both.Verdict);
        Assert.Contains(new Seen("RCS senders", "not read; a person confirms them"), both.Seen);
        Assert.Equal(Verdict.NothingYet, alone.Verdict);
        Assert.Contains(new Seen("RCS senders", "not read; a person confirms them"), alone.Seen);
    }

    [Theory]
    [InlineData(SenderType.A2p10Dlc, SnapshotPart.PhoneNumbers)]
    [InlineData(SenderType.ShortCode, SnapshotPart.ShortCodes)]
    [InlineData(SenderType.Alphanumeric, SnapshotPart.MessagingServices)]
    [InlineData(SenderType.WhatsApp, SnapshotPart.WhatsappSenders)]
    public void A_type_whose_part_was_not_read_could_not_be_checked(SenderType type, SnapshotPart part)
    {
        var finding = Ask.For<PlannedSendersExist>(LookWithout.Of(Empty, part).First(), Plan(type));

        Assert.Equal(Verdict.CouldNotCheck, finding.Verdict);
        Assert.Equal("Twilio answered 503.", finding.Summary);
    }

    [Fact]
    public void A_pool_that_was_not_read_may_hold_senders_that_nobody_planned()
    {
        var account = Empty with
        {
            MessagingServices =
            [
                Some.Service(1) with { AlphaSenders = null },
                Some.Service(2) with { AlphaSenders = [new AlphaSender(Some.Sid("AI", 1), "NORTHWIND")] },
            ],
        };

        var off = Empty with
        {
            PhoneNumbers = [Some.TollFree()],
            WhatsappSenders = null,
            Failures = [new PartFailure(SnapshotPart.WhatsappSenders, FailureReason.NotEnabled, "WhatsApp is not switched on.")],
        };

        Assert.Equal(Verdict.CouldNotCheck, Ask.For<PlannedSendersExist>(account, Plan(SenderType.Alphanumeric)).Verdict);
        Assert.Equal(Verdict.Passed, Ask.For<PlannedSendersExist>(off, Plan(SenderType.TollFree)).Verdict);
    }

    private static Profile Plan(params SenderType[] types) => Profile.Unknown with { SenderTypes = types };
}
