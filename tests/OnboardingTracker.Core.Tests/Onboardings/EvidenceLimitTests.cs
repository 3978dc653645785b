using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Testing.Snapshots;

namespace OnboardingTracker.Core.Tests.Onboardings;

public sealed class EvidenceLimitTests
{
    private const int Small = 1000;

    private static readonly StepDefinition First = A.Step("first");
    private static readonly StepDefinition Second = A.Step("second");

    private readonly Onboarding onboarding = An.Onboarding();

    [Fact]
    public void Two_hundred_files_over_all_steps_are_kept_and_not_one_more()
    {
        for (var number = 0; number < Evidence.FilesAtMost; number++)
        {
            Assert.True(Add(number % 2 == 0 ? First : Second, Small).IsDone);
        }

        var refused = Add(Second, Small);
        onboarding.RemoveEvidence(First, onboarding.Find("first")!.Evidence[0].Id, An.Lead, Some.Noon);

        Assert.StartsWith("This onboarding has 200 files", refused.Refusal, StringComparison.Ordinal);
        Assert.True(Add(Second, Small).IsDone);
    }

    [Fact]
    public void Five_hundred_mebibytes_are_kept_and_not_one_byte_more()
    {
        for (var number = 0; number < 50; number++)
        {
            Assert.True(Add(First, Evidence.FileMaxBytes).IsDone);
        }

        var refused = Add(Second, 1);

        Assert.StartsWith("With this file the onboarding would keep more than 500 MiB.", refused.Refusal, StringComparison.Ordinal);
        Assert.True(onboarding.AddEvidence(Second, Evidence.Note("A note has room.", "A. Lead", Some.Noon), An.Lead, Some.Noon).IsDone);
    }

    private Outcome Add(StepDefinition step, long size) =>
        onboarding.AddEvidence(step, Evidence.File("scan.pdf", "application/pdf", size, "", "A. Lead", Some.Noon), An.Lead, Some.Noon);
}
