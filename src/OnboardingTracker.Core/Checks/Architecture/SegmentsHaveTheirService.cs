using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Architecture;

/// <summary>Several use cases do not share one Messaging Service, so that trouble with one does not stop the others.</summary>
public sealed class SegmentsHaveTheirService : ICheck
{
    public CheckDefinition Definition { get; } = new(
        "segments-have-their-service",
        "Different use cases send from different Messaging Services",
        [SnapshotPart.MessagingServices],
        [
            "more than 1 planned use case and more than 1 Messaging Service: passed",
            "more than 1 planned use case and 1 Messaging Service: passed with a warning",
            "no Messaging Service, or no use cases in the profile yet: nothing yet",
            "at most 1 planned use case: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        yield return (profile.UseCases, account.MessagingServices) switch
        {
            ({ Count: <= 1 }, _) => Definition.DoesNotApply("The profile plans at most 1 use case. There is nothing to keep apart."),
            (_, null) => Definition.CouldNotCheck(account.FailureOf(SnapshotPart.MessagingServices)),
            (null, _) => Definition.NothingYet("Choose the use cases in the profile. Only then can this be compared."),
            (_, []) => Definition.NothingYet("There is no Messaging Service yet. Create one for each use case."),
            ({ } plan, [var only]) => Definition.Warned(
                $"{plan.Count} use cases are planned, and \"{only.Name}\" is the only Messaging Service.",
                $"Create one Messaging Service for each use case: {InConsole.Services}. Filtering of one then leaves the others alone.",
                Show(only)),
            ({ } plan, { } services) => Definition.Passed(
                $"{plan.Count} use cases are planned, and there are {services.Count} Messaging Services.",
                [.. services.Select(Show)]),
        };
    }

    private static Seen Show(MessagingService service) => new(service.Name, $"{service.Sid}, use case {TwilioWords.Of(service.Usecase)}");
}
