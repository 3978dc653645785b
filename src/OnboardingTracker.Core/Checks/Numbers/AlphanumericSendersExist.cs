using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>A programme that plans alphanumeric senders has one in a Messaging Service.</summary>
public sealed class AlphanumericSendersExist : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "alphanumeric-senders-exist",
        "A Messaging Service has an alphanumeric sender",
        [SnapshotPart.MessagingServices, SnapshotPart.AlphaSenders],
        [
            "1 or more alpha_sender: passed",
            "none: nothing yet",
            "alphanumeric senders not planned: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (profile.SenderTypes is not null && !profile.Plans(SenderType.Alphanumeric))
        {
            return [Definition.DoesNotApply("The planned sender types leave out alphanumeric senders.")];
        }

        var senders = AlphanumericSenders.Of(account);
        var finding = senders switch
        {
            { Names.Count: > 0 } => Definition.Passed(
                $"The Messaging Services have {senders.Names.Count} alphanumeric senders: {string.Join(", ", senders.Names)}.",
                [.. senders.Names.Select(name => new Seen("Alphanumeric sender", name))]),
            { Unread: { } part } => Definition.CouldNotCheck(account.FailureOf(part)),
            _ => Definition.NothingYet("No Messaging Service has an alphanumeric sender yet."),
        };
        return [finding];
    }
}
