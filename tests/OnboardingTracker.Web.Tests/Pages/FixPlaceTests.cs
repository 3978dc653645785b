using OnboardingTracker.Core.Checks;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Core.Playbook;
using OnboardingTracker.Testing.Onboardings;
using OnboardingTracker.Web.Pages.Onboardings.Steps;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class FixPlaceTests
{
    private const string Services = "https://console.twilio.com/us1/develop/sms/services";

    [Fact]
    public void A_fix_leads_to_the_place_it_names() => Assert.Equal(
        [new FixPlace("Messaging Services", Services), new FixPlace("Twilio Support", "https://help.twilio.com")],
        Places("Name it: Twilio Console › Messaging › Services.", "Or write to Twilio Support at help.twilio.com."));

    [Fact]
    public void The_last_fix_that_names_no_place_leads_to_that_of_the_step() => Assert.Equal(
        [null, new FixPlace("The step's place", Services)],
        Places("Write it down.", "Set it."));

    [Fact]
    public void The_place_of_the_step_is_not_offered_twice() => Assert.Equal(
        [new FixPlace("Messaging Services", Services), null],
        Places("Name it: Twilio Console › Messaging › Services.", "Then wait."));

    private static IEnumerable<FixPlace?> Places(params string[] fixes)
    {
        var step = new StepStanding
        {
            Definition = A.Step("step", "check") with { Console = new ConsoleLink("The step's place", Services) },
            Status = StepStatus.NeedsAttention,
            Label = StepLabel.Required,
            Finding = A.Finding("check", Verdict.NotPassed, fixes: fixes),
        };
        return FixPlace.Of(step).Select(fix => fix.Place);
    }
}
