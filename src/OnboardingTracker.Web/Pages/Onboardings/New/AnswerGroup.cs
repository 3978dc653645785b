using OnboardingTracker.Core.Countries;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using OnboardingTracker.Web.Ui.Text;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

/// <summary>The answers of one page, as they are checked before an onboarding starts.</summary>
/// <param name="Change">The page that asks them again.</param>
public sealed record AnswerGroup(string Title, string Change, IReadOnlyList<(string Question, string Answer)> Answers)
{
    public static IReadOnlyList<AnswerGroup> Of(ProfileForm form)
    {
        var profile = form.Read();
        return
        [
            new(
                "Who you are",
                Links.NewOnboarding,
                [
                    ("Name", form.Name ?? ""),
                    ("Customer", form.Customer ?? "None"),
                    ("Team", profile.TeamType is { } team ? ProfileText.Of(team) : ProfileText.NotSure),
                    ("Success means", List(profile.Goals, ProfileText.Of)),
                ]),
            new(
                "What you send, where and how much",
                Links.NewTraffic,
                [
                    ("You send", List(profile.UseCases, ProfileText.Of)),
                    ("Countries", List(profile.Countries, CountryNames.Of)),
                    ("Busiest day", Messages(profile.MessagesPerDay)),
                    ("Busiest second", Messages(profile.PeakPerSecond)),
                    ("People can reply", ProfileText.YesNo(profile.TwoWay)),
                ]),
            new(
                "What you send from, and when",
                Links.NewSenders,
                [
                    ("Senders", List(profile.SenderTypes, ProfileText.Of)),
                    ("MMS", ProfileText.YesNo(profile.Mms)),
                    ("Calls on the same numbers", ProfileText.YesNo(profile.Voice)),
                    ("WhatsApp", ProfileText.YesNo(profile.WhatsApp)),
                    ("Billed by invoice", ProfileText.YesNo(profile.Invoiced)),
                    ("Target date", profile.TargetDate is { } day ? Moments.Day(day) : ProfileText.NotSure),
                ]),
        ];
    }

    private static string List<T>(IReadOnlyList<T>? values, Func<T, string> word) =>
        values is null ? ProfileText.NotSure : string.Join(", ", values.Select(word));

    private static string Messages(int? count) => count is { } known ? Counts.Of(known, "message") : ProfileText.NotSure;
}
