using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Numbers;

/// <summary>Every Messaging Service says what it is for, and it is one of the planned use cases.</summary>
public sealed class ServicesDeclareTheirUseCase : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "services-declare-their-use-case",
        "Every Messaging Service declares a planned use case",
        [SnapshotPart.MessagingServices],
        [
            "usecase notifications (alerts, status updates), marketing (marketing, engagement), "
                + "verification (one-time passwords) or discussion (conversations), and planned: passed",
            "usecase null or undeclared: passed with a warning",
            "a use case that is not planned, or poll: passed with a warning",
            "any other value: waiting",
            "no Messaging Service: nothing yet",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile) => account.MessagingServices switch
    {
        null => [Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices))],
        [] => [Definition.NothingYet("The account has no Messaging Service yet.")],
        var services => services.Select(service => Judge(service, [.. (profile.UseCases ?? []).Select(WordOf).Distinct()])),
    };

    private Finding Judge(MessagingService service, IReadOnlyList<string> planned)
    {
        var word = service.Usecase?.ToLowerInvariant();
        var seen = new Seen($"{service.Name}: use case", TwilioWords.Of(service.Usecase));
        var choices = string.Join(" or ", planned.DefaultIfEmpty("notifications, marketing, verification or discussion"));
        return word switch
        {
            null or "undeclared" => Definition.Warned(
                $"\"{service.Name}\" does not say what it is used for.",
                $"Set its use case to {choices}: {InConsole.Service(service, "Properties")}.",
                seen),
            "notifications" or "marketing" or "verification" or "discussion" or "poll" when planned.Count == 0 || planned.Contains(word) =>
                Definition.Passed($"\"{service.Name}\" is used for {word}.", seen),
            "notifications" or "marketing" or "verification" or "discussion" or "poll" => Definition.Warned(
                $"\"{service.Name}\" is used for {word}, and the profile does not plan that.",
                $"Set its use case to {choices}: {InConsole.Service(service, "Properties")}. Or add this one to the profile.",
                seen),
            _ => Definition.UnknownValue($"The use case of \"{service.Name}\"", service.Usecase, seen),
        };
    }

    private static string WordOf(UseCase useCase) => useCase switch
    {
        UseCase.Alerts or UseCase.StatusUpdates => "notifications",
        UseCase.Marketing or UseCase.Engagement => "marketing",
        UseCase.Otp => "verification",
        UseCase.Conversations => "discussion",
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, "Unknown use case."),
    };
}
