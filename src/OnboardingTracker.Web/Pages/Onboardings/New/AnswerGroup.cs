using OnboardingTracker.Core.Countries;
using OnboardingTracker.Web.Ui;
using OnboardingTracker.Web.Ui.Forms;
using OnboardingTracker.Web.Ui.Text;
using static OnboardingTracker.Web.Ui.Text.Texts;

namespace OnboardingTracker.Web.Pages.Onboardings.New;

/// <summary>The answers of one page, as they are checked before an onboarding starts.</summary>
/// <param name="Change">The page that asks them again.</param>
public sealed record AnswerGroup(string Title, string Change, IReadOnlyList<(string Question, string Answer)> Answers)
{
    /// <param name="withPlan">With the planned accounts and services, which are asked only under "Name and profile".</param>
    public static IReadOnlyList<AnswerGroup> Of(ProfileForm form, bool withPlan = false)
    {
        var profile = form.Read();
        return
        [
            new(
                T("Who you are"),
                Links.NewOnboarding,
                [
                    (T("Name"), form.Name ?? ""),
                    (T("Customer"), form.Customer ?? T("None")),
                    (T("Team"), profile.TeamType is { } team ? ProfileText.Of(team) : ProfileText.NotSure),
                    (T("Billed by invoice"), ProfileText.YesNo(profile.Invoiced)),
                    (T("Success means"), List(profile.Goals, ProfileText.Of)),
                ]),
            new(
                T("What you send, where and how much"),
                Links.NewTraffic,
                [
                    (T("You send"), List(profile.UseCases, ProfileText.Of)),
                    (T("Countries"), List(profile.Countries, CountryNames.Of)),
                    (T("Busiest day"), Messages(profile.MessagesPerDay)),
                    (T("Busiest second"), Messages(profile.PeakPerSecond)),
                    (T("People can reply"), ProfileText.YesNo(profile.TwoWay)),
                ]),
            new(
                T("What you send from, and when"),
                Links.NewSenders,
                [
                    (T("Senders"), List(profile.SenderTypes, ProfileText.Of)),
                    (T("MMS"), ProfileText.YesNo(profile.Mms)),
                    (T("Calls on the same numbers"), ProfileText.YesNo(profile.Voice)),
                    (T("WhatsApp"), ProfileText.YesNo(profile.WhatsApp)),
                    (T("Target date"), profile.TargetDate is { } day ? Moments.Day(day) : ProfileText.NotSure),
                    .. withPlan
                        ? ((string, string)[])
                        [
                            (T("Planned accounts and subaccounts"), List(profile.PlannedAccounts, name => name)),
                            (T("Planned Messaging Services"), List(profile.PlannedServices, name => name)),
                        ]
                        : [],
                ]),
        ];
    }

    private static string List<TValue>(IReadOnlyList<TValue>? values, Func<TValue, string> word) =>
        values is null ? ProfileText.NotSure : string.Join(", ", values.Select(word));

    private static string Messages(int? count) => count is { } known ? Count(known, "{0} message", "{0} messages") : ProfileText.NotSure;
}
