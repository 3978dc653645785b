using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Checks.Compliance;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Checks.Compliance;

public sealed class OptOutWordsWereTriedTests
{
    private static readonly Message Word = Some.Message(1, "received", direction: "inbound") with { IsStopWord = true };
    private static readonly Message Refused = Some.Message(2, "failed", 21610);

    [Fact]
    public void A_word_and_a_refused_message_to_the_same_number_pass() =>
        Assert.Equal(Verdict.Passed, Judge(Word, Refused with { FollowsStopWord = true }).Verdict);

    [Fact]
    public void Two_different_numbers_prove_nothing() =>
        Assert.True(Judge(Word, Refused, Some.Message(3) with { FollowsStopWord = true }) is { Verdict: Verdict.NothingYet, IsDraft: true });

    [Fact]
    public void One_of_the_two_is_a_beginning()
    {
        Assert.True(Judge(Word) is { Verdict: Verdict.NothingYet, IsDraft: true });
        Assert.True(Judge(Refused) is { Verdict: Verdict.NothingYet, IsDraft: true });
    }

    [Fact]
    public void Neither_is_nothing_yet() => Assert.True(Judge(Some.Message(1)) is { Verdict: Verdict.NothingYet, IsDraft: false });

    [Fact]
    public void Our_own_message_with_the_word_does_not_count() =>
        Assert.False(Judge(Some.Message(1) with { IsStopWord = true }).IsDraft);

    [Fact]
    public void One_way_messages_cannot_be_answered() => Assert.Equal(
        Verdict.DoesNotApply,
        Ask.For<OptOutWordsWereTried>(Some.Snapshot() with { Messages = [] }, Profile.Unknown with { TwoWay = false }).Verdict);

    [Fact]
    public void What_was_not_read_could_not_be_checked() =>
        Assert.Equal(Verdict.CouldNotCheck, Ask.For<OptOutWordsWereTried>(Some.Unread(SnapshotPart.Messages)).Verdict);

    private static Finding Judge(params Message[] messages) => Ask.For<OptOutWordsWereTried>(Some.Snapshot() with { Messages = messages });
}
