using OnboardingTracker.Core.Activity;
using OnboardingTracker.Core.Onboardings;
using OnboardingTracker.Web.Pages.Shared;

namespace OnboardingTracker.Web.Tests.Pages;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("\"Turn on keys\": Waiting → Verified by Twilio", "Waiting → Verified by Twilio")]
    [InlineData("Took \"Turn on keys\" back into the list", "Took this step back into the list")]
    [InlineData("Confirmed \"Say \"go\"\"", "Confirmed Say \"go\"")]
    public void The_history_of_a_step_does_not_name_it_in_each_line(string sentence, string told)
    {
        var line = Assert.Single(new TimelineModel([Entry(ActivityKind.Confirmed, sentence)]) { StepTitle = "Turn on keys" }.Lines);

        Assert.Equal(told, line.Before + line.Title + line.After);
    }

    [Fact]
    public void Elsewhere_the_title_stands_apart_from_the_sentence()
    {
        var line = Assert.Single(new TimelineModel([Entry(ActivityKind.Confirmed, "Confirmed \"Turn on keys\" again")]).Lines);

        Assert.Equal(("Confirmed ", "Turn on keys", " again"), (line.Before, line.Title, line.After));
    }

    [Fact]
    public void A_look_that_failed_is_one_line_however_many_steps_it_could_not_answer()
    {
        var model = new TimelineModel(
        [
            Entry(ActivityKind.CouldNotCheck, "Could not check \"A\""),
            Entry(ActivityKind.CouldNotCheck, "Could not check \"B\""),
            Entry(ActivityKind.CouldNotCheck, "Could not check all of \"B\", the rest moved"),
            Entry(ActivityKind.CouldNotCheck, "Could not check \"C\"") with { At = Noon.AddHours(-1) },
            Entry(ActivityKind.Confirmed, "Confirmed \"D\"") with { At = Noon.AddHours(-1) },
            Entry(ActivityKind.Confirmed, "Confirmed \"E\"") with { At = Noon.AddHours(-1) },
        ]);

        Assert.Equal([2, 1, 1, 1, 1], model.Lines.Select(line => line.Like));
        Assert.Equal([2, 1], (model with { AtMost = 2 }).Lines.Select(line => line.Like));
    }

    private static ActivityEntry Entry(ActivityKind kind, string sentence) =>
        new(Guid.CreateVersion7(Noon), new OnboardingId(Guid.CreateVersion7(Noon)), "a-step", kind, ActorKind.Person, "A. Lead", Noon, sentence, Detail: null);
}
