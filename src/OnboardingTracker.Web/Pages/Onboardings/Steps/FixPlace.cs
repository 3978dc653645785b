using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;

namespace OnboardingTracker.Web.Pages.Onboardings.Steps;

/// <summary>Where something is mended: a page outside of the product.</summary>
/// <param name="Name">As a button names it after "Open".</param>
public sealed record FixPlace(string Name, string Address)
{
    private const string SupportHost = "help.twilio.com";

    /// <summary>
    /// Each fix of a step with the place it names. The last one that names none leads to the step's own page of the Console, unless another fix
    /// leads there already: the same button twice reads as two things to do.
    /// </summary>
    public static IReadOnlyList<(string Fix, FixPlace? Place)> Of(StepStanding step)
    {
        var fixes = step.Fixes.Select(fix => (Fix: fix, Place: NamedIn(fix))).ToList();
        if (fixes is [.., { Place: null } last] && step.Definition.Console is { } console && fixes.TrueForAll(fix => fix.Place?.Address != console.Address))
        {
            fixes[^1] = (last.Fix, new FixPlace(console.Text, console.Address));
        }

        return fixes;
    }

    private static FixPlace? NamedIn(string fix) => ConsolePlaces.In(fix) switch
    {
        { } place => new FixPlace(place.Name, place.Address),
        null when fix.Contains(SupportHost, StringComparison.Ordinal) => new FixPlace("Twilio Support", $"https://{SupportHost}"),
        null => null,
    };
}
