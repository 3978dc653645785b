using OnboardingTracker.Core.Checks.Numbers;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Snapshots;

namespace OnboardingTracker.Core.Checks.Compliance;

/// <summary>Everything the US asks for is registered: it joins the answers of the checks that look at each registration.</summary>
public sealed class UsRegistrationIsComplete : ICheck
{
    private static readonly ICheck[] Registrations =
    [
        new PrimaryProfileIsApproved(),
        new BrandIsApproved(),
        new CampaignsAreVerified(),
        new UsNumbersHaveACampaign(),
        new TollFreeNumbersAreVerified(),
    ];

    public CheckDefinition Definition { get; } = new(
        "us-registration-is-complete",
        "Every registration the US asks for is complete",
        [.. Registrations.SelectMany(check => check.Definition.Reads).Distinct()],
        [
            "joins " + string.Join(", ", Registrations.Select(check => check.Definition.Key)),
            "every one passed or does not apply: passed",
            "one not passed: not passed",
            "else one could not be checked, waits or has nothing yet: so does this",
            "no US in the profile: does not apply",
        ]);

    public IEnumerable<Finding> Inspect(AccountSnapshot account, Profile profile)
    {
        if (!UnitedStates.MayBePlanned(profile))
        {
            return [Definition.DoesNotApply("The profile sends nothing to the United States.")];
        }

        var answers = Registrations
            .Select(check => (Check: check, Finding: FindingMerge.OfCheck([.. check.Inspect(account, profile)])))
            .ToList();
        return answers.TrueForAll(answer => answer.Finding.Verdict is Verdict.Passed or Verdict.DoesNotApply)
            ? [Definition.Passed("Every registration the US asks for is complete.", [.. answers.SelectMany(answer => answer.Finding.Seen)])]
            : answers.Select(answer => Adopt(answer.Finding));
    }

    /// <summary>Its fixes name the milestone they belong to, because that is where the work is done.</summary>
    private Finding Adopt(Finding finding) => finding with
    {
        CheckKey = Definition.Key,
        Fixes = [.. finding.Fixes.Select(fix => $"Milestone 2: {fix}")],
    };
}
